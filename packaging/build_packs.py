"""Join the hand-written sources of the packs into the files that ship.

Each folder of data/packs is a pack: its .diff.md become one pack.json beside it, which the program
offers at its first run. What is built lies in the repository, so that a checkout runs as it is;
a test holds it equal to its sources.

    python3 dev.py packs            build all
    python3 dev.py packs --check    build nothing; 1 where a file is not what its sources say
"""

import sys
from pathlib import Path

PACKS = Path(__file__).resolve().parents[1] / "data" / "packs"


def built(folder: Path) -> bytes:
    """Return the pack.json of a folder; raises SystemExit where its files do not fit together."""
    from diffstudy.domain.errors import ImportFailed
    from diffstudy.exchange import pack_file
    from diffstudy.exchange.pack_folder import read_folder

    try:
        joined = read_folder(folder)
    except ImportFailed as error:
        raise SystemExit(f"build_packs: {error}") from error
    if joined.problems:
        raise SystemExit(
            "\n".join(f"{path}:{each.line or 1}: {each.message}" for path, each in joined.problems)
        )
    data = pack_file.dump(joined.pack)
    pack_file.load(data, folder.with_suffix(".json"))
    return data


def main(arguments: list[str]) -> int:
    """Build the packs, or only compare; 1 where one is not up to date."""
    is_check = arguments == ["--check"]
    if arguments and not is_check:
        print(__doc__)
        return 2
    stale = 0
    for folder in sorted(each for each in PACKS.iterdir() if each.is_dir()):
        target = folder.with_name(f"{folder.name}.json")
        data = built(folder)
        if target.is_file() and target.read_bytes() == data:
            continue
        stale += 1
        if is_check:
            print(f"{target.name} is not what its sources say; run: python3 dev.py packs")
        else:
            target.write_bytes(data)
            print(f"{target.name}: {len(data) // 1000} kB")
    return 1 if is_check and stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
