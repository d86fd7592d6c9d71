"""A comparison that the linter finds nothing in, to be spoilt in one place by each test."""

from pathlib import Path

from diffstudy.exchange.markdown_pack_file import load
from diffstudy.services.content_lint import Finding, LintedFile, lint

HEADER = """---
diffpack: 1
id: {id}
version: 1.0.0
title: Weather words
lang: en
license: CC0-1.0
summary: Words about the air.
authors: [{{name: diffstudy, role: author}}]
subjects: [Geography]
level: [secondary]
---
"""

SOUND = """# Fog vs Hail {#fog-hail}
Fog is a cloud that lies on the ground and hides the view, whereas hail is ice that falls in balls.
## Tip
One you walk through, the other you run from.
## Key differences
- **Form** Fog hangs as tiny drops of water, whereas hail falls as hard balls of ice. {#form}
- **Season** Fog comes in calm cold nights, whereas hail comes in hot summer storms. {#season}
- **Harm** Fog hides the road from drivers, whereas hail breaks glass and flattens crops. {#harm}
## Chart
| Aspect | Fog | Hail |
|---|---|---|
| Form {#r-form} | tiny drops of water | hard balls of ice |
| Season {#r-season} | calm cold nights | hot summer storms |
| Harm {#r-harm} | hidden roads and ships | broken glass and crops |
| Place {#r-place} | cloud upon the ground | tall cloud of thunder |
| Sound {#r-sound} | silence over the water | loud drumming on roofs |
## Definitions
### Fog (noun)
- (Meteorology) A cloud of tiny drops that lies on the ground and hides the view. {#cloud}
  > The ferry blew its horn because fog lay thick upon the harbour.

  > On calm nights fog fills the valley like milk in a bowl.
- (Traffic) A danger for drivers, who cannot see the road through tiny drops of water. {#danger}
  > Forty lorries crashed near Basra when fog took the motorway away.

  > Lamps shine low so that the beam slips below the fog.
### Hail (noun)
- (Meteorology) Hard balls of ice that fall from a tall cloud of summer storms. {#ice}
  > After the storm, children gathered hail in buckets to cool lemonade.

  > A farmer near Mendoza stretched nets because hail had torn the vines.
- (Insurance) A harm that breaks glass and flattens crops within a few hot minutes. {#broken}
  > The policy pays for dents that hail leaves in a bonnet.

  > No greenhouse in the village was whole after the hail of May.
## FAQ
### Why is it so quiet on a white morning? {#quiet}
Drops of water soak up high notes.
### How large can a ball of ice grow? {#large}
One of twenty centimetres fell in South Dakota.
### Do people drink from clouds? {#drink}
Nets in Chile comb water out of them.
### Can rockets stop a storm? {#rockets}
Growers fire them, and science doubts it.
## Quiz
- A pilot cannot see the runway, though no rain falls. = Fog {#q-pilot}
  > The view is hidden.
- White stones bounce on the car park in July. = Hail {#q-stones}
  > Ice falls in balls.
- Nets on a hill catch drinking water without a stream. = Fog {#q-nets}
  > Tiny drops cling to the mesh.
- An apple grower finds round bruises on all fruit. = Hail {#q-apples}
  > Something hard fell on it.
- The lighthouse adds a horn to its lamp. = Fog {#q-horn}
  > Light alone is not seen.
- Roof tiles crack during a thunderstorm. = Hail {#q-tiles}
  > Hard ice strikes them.
- Spider webs sparkle on a still autumn morning. = Fog {#q-webs}
  > Small drops settle on them.
- Drivers seek shelter below a bridge at noon. = Hail {#q-bridge}
  > They save their windscreens.
## Sources
- **How drops hang** A handbook of weather; an atlas of clouds.
- **Size of the largest stone** Records of a weather service.
"""

PATH = Path("fog-hail.diff.md")


def linted(text: str, pack_id: str = "org.diffstudy.weather", path: Path = PATH) -> LintedFile:
    whole = HEADER.format(id=pack_id) + text
    pack, problems = load(whole, path)
    assert problems == ()
    return LintedFile(path, pack, whole)


def findings(text: str, pack_id: str = "org.diffstudy.weather") -> tuple[Finding, ...]:
    """What is to be mended, advice left out."""
    found = lint([linted(text, pack_id)])[PATH]
    return tuple(each for each in found if not each.is_advice)


def spoilt(old: str, new: str) -> str:
    assert SOUND.count(old) == 1, old
    return SOUND.replace(old, new)
