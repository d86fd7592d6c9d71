-- The schema of revision 0001; see 0001_first.py.
CREATE TABLE learners (
  id INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  name TEXT NOT NULL,
  CONSTRAINT pk_learners PRIMARY KEY (id),
  CONSTRAINT uq_learners_key UNIQUE ("key")
);
CREATE TABLE profiles (
  learner_id INTEGER NOT NULL,
  picture TEXT NOT NULL,
  lock TEXT,
  public_key TEXT,
  private_key TEXT,
  used_ms INTEGER,
  CONSTRAINT pk_profiles PRIMARY KEY (learner_id),
  CONSTRAINT fk_profiles_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id)
) WITHOUT ROWID;
CREATE TABLE teacher_keys (
  id INTEGER NOT NULL,
  public_key TEXT NOT NULL,
  private_key TEXT NOT NULL,
  made_ms INTEGER NOT NULL,
  CONSTRAINT pk_teacher_keys PRIMARY KEY (id),
  CONSTRAINT uq_teacher_keys_public_key UNIQUE (public_key)
);
CREATE TABLE given_assignments (
  id INTEGER NOT NULL,
  uid TEXT NOT NULL,
  revision INTEGER NOT NULL,
  digest TEXT NOT NULL,
  title TEXT NOT NULL,
  class_label TEXT NOT NULL,
  due_ms INTEGER,
  made_ms INTEGER NOT NULL,
  file BLOB NOT NULL,
  CONSTRAINT pk_given_assignments PRIMARY KEY (id),
  CONSTRAINT uq_given_assignments_uid_revision UNIQUE (uid, revision)
);
CREATE TABLE received_assignments (
  id INTEGER NOT NULL,
  uid TEXT NOT NULL,
  revision INTEGER NOT NULL,
  digest TEXT NOT NULL,
  title TEXT NOT NULL,
  due_ms INTEGER,
  received_ms INTEGER NOT NULL,
  file BLOB NOT NULL,
  CONSTRAINT pk_received_assignments PRIMARY KEY (id),
  CONSTRAINT uq_received_assignments_uid_revision UNIQUE (uid, revision)
);
CREATE TABLE attempts (
  id INTEGER NOT NULL,
  uid TEXT NOT NULL,
  received_id INTEGER NOT NULL,
  learner_id INTEGER,
  code TEXT NOT NULL,
  number INTEGER NOT NULL,
  started_ms INTEGER NOT NULL,
  started_offset_min INTEGER NOT NULL,
  finished_ms INTEGER,
  finished_offset_min INTEGER,
  spent_ms INTEGER NOT NULL,
  handed_in_ms INTEGER,
  CONSTRAINT pk_attempts PRIMARY KEY (id),
  CONSTRAINT uq_attempts_uid UNIQUE (uid),
  CONSTRAINT fk_attempts_received_id FOREIGN KEY(received_id) REFERENCES received_assignments (id),
  CONSTRAINT fk_attempts_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id)
);
CREATE INDEX ix_attempts_learner_id ON attempts (learner_id);
CREATE INDEX ix_attempts_received_id ON attempts (received_id);
CREATE TABLE attempt_answers (
  attempt_id INTEGER NOT NULL,
  n INTEGER NOT NULL,
  item TEXT NOT NULL,
  mode TEXT NOT NULL,
  answer TEXT NOT NULL,
  ms INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  chain TEXT NOT NULL,
  CONSTRAINT pk_attempt_answers PRIMARY KEY (attempt_id, n),
  CONSTRAINT ck_attempt_answers_changed CHECK (changed IN (0, 1)),
  CONSTRAINT fk_attempt_answers_attempt_id FOREIGN KEY(attempt_id) REFERENCES attempts (id)
) WITHOUT ROWID;
CREATE TABLE school_classes (
  id INTEGER NOT NULL,
  name TEXT NOT NULL,
  CONSTRAINT pk_school_classes PRIMARY KEY (id),
  CONSTRAINT uq_school_classes_name UNIQUE (name)
);
CREATE TABLE students (
  id INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  class_id INTEGER,
  columns TEXT NOT NULL,
  CONSTRAINT pk_students PRIMARY KEY (id),
  CONSTRAINT uq_students_code UNIQUE (code),
  CONSTRAINT fk_students_class_id FOREIGN KEY(class_id) REFERENCES school_classes (id)
);
CREATE INDEX ix_students_class_id ON students (class_id);
CREATE TABLE results (
  id INTEGER NOT NULL,
  uid TEXT NOT NULL,
  assignment TEXT NOT NULL,
  revision INTEGER NOT NULL,
  code TEXT NOT NULL,
  student_id INTEGER,
  imported_ms INTEGER NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  content BLOB NOT NULL,
  CONSTRAINT pk_results PRIMARY KEY (id),
  CONSTRAINT uq_results_uid UNIQUE (uid),
  CONSTRAINT fk_results_student_id FOREIGN KEY(student_id) REFERENCES students (id) ON DELETE SET NULL
);
CREATE INDEX ix_results_assignment ON results (assignment);
CREATE INDEX ix_results_code ON results (code);
CREATE INDEX ix_results_student_id ON results (student_id);
CREATE TABLE problem_files (
  id INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  problem TEXT NOT NULL,
  cure TEXT NOT NULL,
  code TEXT,
  imported_ms INTEGER NOT NULL,
  file BLOB NOT NULL,
  CONSTRAINT pk_problem_files PRIMARY KEY (id),
  CONSTRAINT uq_problem_files_sha256 UNIQUE (sha256)
);
CREATE TABLE gradebook_entries (
  assignment TEXT NOT NULL,
  student_id INTEGER NOT NULL,
  decision TEXT,
  minus REAL NOT NULL,
  points REAL,
  points_of REAL,
  CONSTRAINT pk_gradebook_entries PRIMARY KEY (assignment, student_id),
  CONSTRAINT fk_gradebook_entries_student_id FOREIGN KEY(student_id) REFERENCES students (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE decks (
  id INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  name TEXT NOT NULL,
  CONSTRAINT pk_decks PRIMARY KEY (id),
  CONSTRAINT uq_decks_key UNIQUE ("key")
);
CREATE TABLE packs (
  id INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  title TEXT NOT NULL,
  version TEXT NOT NULL,
  language TEXT NOT NULL,
  license TEXT NOT NULL,
  summary TEXT,
  subjects TEXT NOT NULL,
  lineage TEXT,
  is_own INTEGER DEFAULT 0 NOT NULL,
  CONSTRAINT pk_packs PRIMARY KEY (id),
  CONSTRAINT ck_packs_is_own CHECK (is_own IN (0, 1)),
  CONSTRAINT uq_packs_key UNIQUE ("key")
);
CREATE TABLE terms (
  id INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  headword TEXT NOT NULL,
  folded TEXT NOT NULL,
  part_of_speech TEXT,
  language TEXT,
  also TEXT NOT NULL,
  lineage TEXT,
  CONSTRAINT pk_terms PRIMARY KEY (id),
  CONSTRAINT uq_terms_key UNIQUE ("key")
);
CREATE INDEX ix_terms_folded ON terms (folded);
CREATE TABLE cards (
  id INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  kind TEXT NOT NULL,
  CONSTRAINT pk_cards PRIMARY KEY (id),
  CONSTRAINT uq_cards_key UNIQUE ("key")
);
CREATE TABLE collection_settings (
  learner_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  CONSTRAINT pk_collection_settings PRIMARY KEY (learner_id, name),
  CONSTRAINT fk_collection_settings_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id)
) WITHOUT ROWID;
CREATE TABLE pack_authors (
  pack_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  CONSTRAINT pk_pack_authors PRIMARY KEY (pack_id, position),
  CONSTRAINT fk_pack_authors_pack_id FOREIGN KEY(pack_id) REFERENCES packs (id)
) WITHOUT ROWID;
CREATE TABLE senses (
  id INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  term_id INTEGER,
  definition TEXT NOT NULL,
  label TEXT,
  lineage TEXT,
  CONSTRAINT pk_senses PRIMARY KEY (id),
  CONSTRAINT uq_senses_key UNIQUE ("key"),
  CONSTRAINT fk_senses_term_id FOREIGN KEY(term_id) REFERENCES terms (id)
);
CREATE INDEX ix_senses_term_id ON senses (term_id);
CREATE TABLE comparisons (
  id INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  pack_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  folded TEXT NOT NULL,
  verdict TEXT,
  tip TEXT,
  byline TEXT,
  updated TEXT,
  source_title TEXT,
  source_url TEXT,
  previous TEXT,
  next TEXT,
  flags TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  archived INTEGER NOT NULL,
  lineage TEXT,
  CONSTRAINT pk_comparisons PRIMARY KEY (id),
  CONSTRAINT ck_comparisons_archived CHECK (archived IN (0, 1)),
  CONSTRAINT uq_comparisons_key UNIQUE ("key"),
  CONSTRAINT fk_comparisons_pack_id FOREIGN KEY(pack_id) REFERENCES packs (id)
);
CREATE INDEX ix_comparisons_pack_id ON comparisons (pack_id);
CREATE INDEX ix_comparisons_folded ON comparisons (folded);
CREATE INDEX ix_comparisons_archived_pack_id_position ON comparisons (archived, pack_id, position);
CREATE TABLE card_terms (
  card_id INTEGER NOT NULL,
  term_id INTEGER NOT NULL,
  CONSTRAINT pk_card_terms PRIMARY KEY (card_id, term_id),
  CONSTRAINT fk_card_terms_card_id FOREIGN KEY(card_id) REFERENCES cards (id),
  CONSTRAINT fk_card_terms_term_id FOREIGN KEY(term_id) REFERENCES terms (id)
) WITHOUT ROWID;
CREATE INDEX ix_card_terms_term_id ON card_terms (term_id);
CREATE TABLE card_progress (
  learner_id INTEGER NOT NULL,
  card_id INTEGER NOT NULL,
  state TEXT NOT NULL,
  due_day INTEGER,
  stability REAL,
  difficulty REAL,
  last_day INTEGER,
  memory_due_day INTEGER,
  reviews INTEGER NOT NULL,
  lapses INTEGER NOT NULL,
  passes_in_a_row INTEGER NOT NULL,
  CONSTRAINT pk_card_progress PRIMARY KEY (learner_id, card_id),
  CONSTRAINT ck_card_progress_state CHECK (state IN ('active', 'dormant', 'suspended')),
  CONSTRAINT fk_card_progress_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id),
  CONSTRAINT fk_card_progress_card_id FOREIGN KEY(card_id) REFERENCES cards (id)
) WITHOUT ROWID;
CREATE INDEX ix_card_progress_learner_id_state_due_day ON card_progress (learner_id, state, due_day);
CREATE TABLE reviews (
  seq INTEGER NOT NULL,
  id TEXT NOT NULL,
  learner_id INTEGER NOT NULL,
  card_id INTEGER NOT NULL,
  cue TEXT NOT NULL,
  comparison TEXT NOT NULL,
  mode TEXT NOT NULL,
  offered TEXT NOT NULL,
  truth_term TEXT NOT NULL,
  answer_term TEXT,
  answer_text TEXT,
  correct INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  confidence TEXT,
  latency_ms INTEGER NOT NULL,
  utc_ms INTEGER NOT NULL,
  tz TEXT NOT NULL,
  utc_offset_min INTEGER NOT NULL,
  study_day INTEGER NOT NULL,
  graded INTEGER NOT NULL,
  contaminated INTEGER NOT NULL,
  rating INTEGER,
  stability_before REAL,
  difficulty_before REAL,
  predicted REAL,
  desired_retention REAL,
  interval_days INTEGER,
  params_id TEXT NOT NULL,
  trial TEXT NOT NULL,
  session TEXT NOT NULL,
  purpose TEXT NOT NULL,
  assignment TEXT,
  held_out INTEGER NOT NULL,
  taken_for TEXT NOT NULL,
  undone_ms INTEGER,
  CONSTRAINT pk_reviews PRIMARY KEY (seq),
  CONSTRAINT ck_reviews_correct CHECK (correct IN (0, 1)),
  CONSTRAINT ck_reviews_graded CHECK (graded IN (0, 1)),
  CONSTRAINT ck_reviews_contaminated CHECK (contaminated IN (0, 1)),
  CONSTRAINT ck_reviews_held_out CHECK (held_out IN (0, 1)),
  CONSTRAINT ck_reviews_rating CHECK (rating BETWEEN 1 AND 4),
  CONSTRAINT uq_reviews_id UNIQUE (id),
  CONSTRAINT fk_reviews_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id),
  CONSTRAINT fk_reviews_card_id FOREIGN KEY(card_id) REFERENCES cards (id)
);
CREATE INDEX ix_reviews_session ON reviews (session);
CREATE INDEX ix_reviews_learner_id_truth_term_answer_term ON reviews (learner_id, truth_term, answer_term);
CREATE INDEX ix_reviews_learner_id_comparison_study_day ON reviews (learner_id, comparison, study_day);
CREATE UNIQUE INDEX uq_reviews_graded_day ON reviews (learner_id, card_id, study_day) WHERE graded = 1 AND undone_ms IS NULL;
CREATE INDEX ix_reviews_learner_id_study_day ON reviews (learner_id, study_day);
CREATE INDEX ix_reviews_card_id_learner_id ON reviews (card_id, learner_id);
CREATE TRIGGER reviews_are_kept BEFORE DELETE ON reviews
BEGIN SELECT RAISE(ABORT, 'the review log only grows'); END;
CREATE TRIGGER reviews_are_fixed BEFORE UPDATE ON reviews
WHEN OLD.seq IS NOT NEW.seq
  OR OLD.id IS NOT NEW.id
  OR OLD.learner_id IS NOT NEW.learner_id
  OR OLD.card_id IS NOT NEW.card_id
  OR OLD.cue IS NOT NEW.cue
  OR OLD.comparison IS NOT NEW.comparison
  OR OLD.mode IS NOT NEW.mode
  OR OLD.offered IS NOT NEW.offered
  OR OLD.truth_term IS NOT NEW.truth_term
  OR OLD.answer_term IS NOT NEW.answer_term
  OR OLD.answer_text IS NOT NEW.answer_text
  OR OLD.correct IS NOT NEW.correct
  OR OLD.outcome IS NOT NEW.outcome
  OR OLD.confidence IS NOT NEW.confidence
  OR OLD.latency_ms IS NOT NEW.latency_ms
  OR OLD.utc_ms IS NOT NEW.utc_ms
  OR OLD.tz IS NOT NEW.tz
  OR OLD.utc_offset_min IS NOT NEW.utc_offset_min
  OR OLD.study_day IS NOT NEW.study_day
  OR OLD.graded IS NOT NEW.graded
  OR OLD.contaminated IS NOT NEW.contaminated
  OR OLD.rating IS NOT NEW.rating
  OR OLD.stability_before IS NOT NEW.stability_before
  OR OLD.difficulty_before IS NOT NEW.difficulty_before
  OR OLD.predicted IS NOT NEW.predicted
  OR OLD.desired_retention IS NOT NEW.desired_retention
  OR OLD.interval_days IS NOT NEW.interval_days
  OR OLD.params_id IS NOT NEW.params_id
  OR OLD.trial IS NOT NEW.trial
  OR OLD.session IS NOT NEW.session
  OR OLD.purpose IS NOT NEW.purpose
  OR OLD.assignment IS NOT NEW.assignment
  OR OLD.held_out IS NOT NEW.held_out
  OR OLD.taken_for IS NOT NEW.taken_for
BEGIN SELECT RAISE(ABORT, 'a review is never rewritten'); END;
CREATE TRIGGER reviews_are_undone_once BEFORE UPDATE OF undone_ms ON reviews
WHEN OLD.undone_ms IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a review is taken back once'); END;
CREATE TABLE meaning_changes (
  seq INTEGER NOT NULL,
  card_id INTEGER NOT NULL,
  after_review INTEGER NOT NULL,
  study_day INTEGER NOT NULL,
  utc_ms INTEGER NOT NULL,
  CONSTRAINT pk_meaning_changes PRIMARY KEY (seq),
  CONSTRAINT fk_meaning_changes_card_id FOREIGN KEY(card_id) REFERENCES cards (id)
);
CREATE INDEX ix_meaning_changes_card_id ON meaning_changes (card_id);
CREATE TRIGGER meaning_changes_are_kept BEFORE DELETE ON meaning_changes
BEGIN SELECT RAISE(ABORT, 'the review log only grows'); END;
CREATE TRIGGER meaning_changes_are_fixed BEFORE UPDATE ON meaning_changes
BEGIN SELECT RAISE(ABORT, 'a change of meaning is never rewritten'); END;
CREATE TABLE former_keys (
  former TEXT NOT NULL,
  current TEXT NOT NULL,
  CONSTRAINT pk_former_keys PRIMARY KEY (former)
) WITHOUT ROWID;
CREATE INDEX ix_former_keys_current ON former_keys (current);
CREATE TABLE cue_words (
  learner_id INTEGER NOT NULL,
  cue TEXT NOT NULL,
  comparison TEXT NOT NULL,
  word TEXT NOT NULL,
  utc_ms INTEGER NOT NULL,
  CONSTRAINT pk_cue_words PRIMARY KEY (learner_id, cue),
  CONSTRAINT ck_cue_words_word CHECK (word IN ('reported', 'restored')),
  CONSTRAINT fk_cue_words_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id)
) WITHOUT ROWID;
CREATE TABLE optional_senses (
  definition TEXT NOT NULL,
  card TEXT NOT NULL,
  name TEXT NOT NULL,
  CONSTRAINT pk_optional_senses PRIMARY KEY (definition)
) WITHOUT ROWID;
CREATE INDEX ix_optional_senses_card ON optional_senses (card);
CREATE TABLE card_notes (
  learner_id INTEGER NOT NULL,
  card TEXT NOT NULL,
  text TEXT NOT NULL,
  utc_ms INTEGER NOT NULL,
  CONSTRAINT pk_card_notes PRIMARY KEY (learner_id, card),
  CONSTRAINT fk_card_notes_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id)
) WITHOUT ROWID;
CREATE TABLE params (
  id TEXT NOT NULL,
  learner_id INTEGER,
  algorithm TEXT NOT NULL,
  weights TEXT NOT NULL,
  n_reviews INTEGER NOT NULL,
  loss REAL,
  CONSTRAINT pk_params PRIMARY KEY (id),
  CONSTRAINT fk_params_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id)
);
CREATE INDEX ix_params_learner_id ON params (learner_id);
CREATE TABLE experiments (
  id INTEGER NOT NULL,
  learner_id INTEGER NOT NULL,
  seed TEXT NOT NULL,
  started_day INTEGER NOT NULL,
  stopped_day INTEGER,
  CONSTRAINT pk_experiments PRIMARY KEY (id),
  CONSTRAINT fk_experiments_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id)
);
CREATE INDEX ix_experiments_learner_id ON experiments (learner_id);
CREATE TABLE experiment_pages (
  experiment_id INTEGER NOT NULL,
  place INTEGER NOT NULL,
  comparison TEXT NOT NULL,
  arm TEXT NOT NULL,
  terms TEXT NOT NULL,
  asleep TEXT NOT NULL,
  released INTEGER NOT NULL,
  CONSTRAINT pk_experiment_pages PRIMARY KEY (experiment_id, place),
  CONSTRAINT ck_experiment_pages_arm CHECK (arm IN ('hybrid', 'plain')),
  CONSTRAINT ck_experiment_pages_released CHECK (released IN (0, 1)),
  CONSTRAINT fk_experiment_pages_experiment_id FOREIGN KEY(experiment_id) REFERENCES experiments (id)
) WITHOUT ROWID;
CREATE TABLE deck_comparisons (
  deck_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  comparison_id INTEGER NOT NULL,
  CONSTRAINT pk_deck_comparisons PRIMARY KEY (deck_id, position),
  CONSTRAINT fk_deck_comparisons_deck_id FOREIGN KEY(deck_id) REFERENCES decks (id),
  CONSTRAINT fk_deck_comparisons_comparison_id FOREIGN KEY(comparison_id) REFERENCES comparisons (id)
) WITHOUT ROWID;
CREATE INDEX ix_deck_comparisons_comparison_id ON deck_comparisons (comparison_id);
CREATE TABLE examples (
  id INTEGER NOT NULL,
  sense_id INTEGER NOT NULL,
  text TEXT NOT NULL,
  CONSTRAINT pk_examples PRIMARY KEY (id),
  CONSTRAINT uq_examples_sense_id_text UNIQUE (sense_id, text),
  CONSTRAINT fk_examples_sense_id FOREIGN KEY(sense_id) REFERENCES senses (id)
);
CREATE TABLE comparison_terms (
  comparison_id INTEGER NOT NULL,
  side INTEGER NOT NULL,
  term_id INTEGER NOT NULL,
  CONSTRAINT pk_comparison_terms PRIMARY KEY (comparison_id, side),
  CONSTRAINT fk_comparison_terms_comparison_id FOREIGN KEY(comparison_id) REFERENCES comparisons (id),
  CONSTRAINT fk_comparison_terms_term_id FOREIGN KEY(term_id) REFERENCES terms (id)
) WITHOUT ROWID;
CREATE INDEX ix_comparison_terms_term_id ON comparison_terms (term_id);
CREATE TABLE comparison_senses (
  comparison_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  sense_id INTEGER NOT NULL,
  confidence REAL NOT NULL,
  reason TEXT NOT NULL,
  line INTEGER,
  CONSTRAINT pk_comparison_senses PRIMARY KEY (comparison_id, position),
  CONSTRAINT fk_comparison_senses_comparison_id FOREIGN KEY(comparison_id) REFERENCES comparisons (id),
  CONSTRAINT fk_comparison_senses_sense_id FOREIGN KEY(sense_id) REFERENCES senses (id)
) WITHOUT ROWID;
CREATE INDEX ix_comparison_senses_sense_id ON comparison_senses (sense_id);
CREATE TABLE key_differences (
  comparison_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  line INTEGER,
  aspect TEXT,
  "key" TEXT,
  lineage TEXT,
  CONSTRAINT pk_key_differences PRIMARY KEY (comparison_id, position),
  CONSTRAINT fk_key_differences_comparison_id FOREIGN KEY(comparison_id) REFERENCES comparisons (id)
);
CREATE TABLE chart_rows (
  comparison_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  aspect TEXT,
  aspect_inferred INTEGER NOT NULL,
  line INTEGER,
  may_be_asked INTEGER NOT NULL,
  lineage TEXT,
  CONSTRAINT pk_chart_rows PRIMARY KEY (comparison_id, position),
  CONSTRAINT ck_chart_rows_may_be_asked CHECK (may_be_asked IN (0, 1)),
  CONSTRAINT uq_chart_rows_comparison_id_key UNIQUE (comparison_id, "key"),
  CONSTRAINT fk_chart_rows_comparison_id FOREIGN KEY(comparison_id) REFERENCES comparisons (id)
);
CREATE TABLE faq_entries (
  comparison_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  line INTEGER,
  lineage TEXT,
  CONSTRAINT pk_faq_entries PRIMARY KEY (comparison_id, position),
  CONSTRAINT uq_faq_entries_comparison_id_key UNIQUE (comparison_id, "key"),
  CONSTRAINT fk_faq_entries_comparison_id FOREIGN KEY(comparison_id) REFERENCES comparisons (id)
);
CREATE TABLE quiz_lines (
  comparison_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  prompt TEXT NOT NULL,
  side INTEGER NOT NULL,
  why TEXT,
  line INTEGER,
  lineage TEXT,
  CONSTRAINT pk_quiz_lines PRIMARY KEY (comparison_id, position),
  CONSTRAINT uq_quiz_lines_comparison_id_key UNIQUE (comparison_id, "key"),
  CONSTRAINT fk_quiz_lines_comparison_id FOREIGN KEY(comparison_id) REFERENCES comparisons (id)
);
CREATE TABLE authors (
  comparison_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  CONSTRAINT pk_authors PRIMARY KEY (comparison_id, position),
  CONSTRAINT fk_authors_comparison_id FOREIGN KEY(comparison_id) REFERENCES comparisons (id)
) WITHOUT ROWID;
CREATE TABLE edits (
  id INTEGER NOT NULL,
  comparison_id INTEGER NOT NULL,
  section TEXT NOT NULL,
  item TEXT NOT NULL,
  field TEXT NOT NULL,
  base TEXT,
  own TEXT,
  made_ms INTEGER NOT NULL,
  CONSTRAINT pk_edits PRIMARY KEY (id),
  CONSTRAINT fk_edits_comparison_id FOREIGN KEY(comparison_id) REFERENCES comparisons (id)
);
CREATE INDEX ix_edits_comparison_id ON edits (comparison_id);
CREATE TABLE card_comparisons (
  comparison_id INTEGER NOT NULL,
  card_id INTEGER NOT NULL,
  CONSTRAINT pk_card_comparisons PRIMARY KEY (comparison_id, card_id),
  CONSTRAINT fk_card_comparisons_comparison_id FOREIGN KEY(comparison_id) REFERENCES comparisons (id),
  CONSTRAINT fk_card_comparisons_card_id FOREIGN KEY(card_id) REFERENCES cards (id)
) WITHOUT ROWID;
CREATE INDEX ix_card_comparisons_card_id ON card_comparisons (card_id);
CREATE TABLE comparison_examples (
  comparison_id INTEGER NOT NULL,
  sense_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  example_id INTEGER NOT NULL,
  confidence REAL NOT NULL,
  reason TEXT NOT NULL,
  line INTEGER,
  extra TEXT,
  CONSTRAINT pk_comparison_examples PRIMARY KEY (comparison_id, sense_position, position),
  CONSTRAINT fk_comparison_examples_comparison_id FOREIGN KEY(comparison_id, sense_position) REFERENCES comparison_senses (comparison_id, position),
  CONSTRAINT fk_comparison_examples_example_id FOREIGN KEY(example_id) REFERENCES examples (id)
) WITHOUT ROWID;
CREATE INDEX ix_comparison_examples_example_id ON comparison_examples (example_id);
CREATE TABLE chart_cells (
  comparison_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  side INTEGER NOT NULL,
  text TEXT,
  CONSTRAINT pk_chart_cells PRIMARY KEY (comparison_id, position, side),
  CONSTRAINT fk_chart_cells_comparison_id FOREIGN KEY(comparison_id, position) REFERENCES chart_rows (comparison_id, position)
) WITHOUT ROWID;
CREATE TABLE imports (
  id INTEGER NOT NULL,
  utc_ms INTEGER NOT NULL,
  files TEXT NOT NULL,
  renamed TEXT NOT NULL,
  CONSTRAINT pk_imports PRIMARY KEY (id)
);
CREATE TABLE import_comparisons (
  import_id INTEGER NOT NULL,
  place INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  outcome TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  was BLOB,
  was_hash TEXT,
  was_position INTEGER,
  CONSTRAINT pk_import_comparisons PRIMARY KEY (import_id, place),
  CONSTRAINT ck_import_comparisons_outcome CHECK (outcome IN ('added', 'changed', 'archived', 'restored')),
  CONSTRAINT fk_import_comparisons_import_id FOREIGN KEY(import_id) REFERENCES imports (id)
);
CREATE TABLE import_packs (
  import_id INTEGER NOT NULL,
  place INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  was BLOB,
  CONSTRAINT pk_import_packs PRIMARY KEY (import_id, place),
  CONSTRAINT fk_import_packs_import_id FOREIGN KEY(import_id) REFERENCES imports (id)
);
CREATE TABLE import_edits (
  import_id INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  was TEXT NOT NULL,
  became TEXT NOT NULL,
  CONSTRAINT pk_import_edits PRIMARY KEY (import_id, "key"),
  CONSTRAINT fk_import_edits_import_id FOREIGN KEY(import_id) REFERENCES imports (id)
) WITHOUT ROWID;
CREATE TABLE import_rewordings (
  import_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  was TEXT NOT NULL,
  CONSTRAINT pk_import_rewordings PRIMARY KEY (import_id, kind, row_id),
  CONSTRAINT ck_import_rewordings_kind CHECK (kind IN ('term', 'sense')),
  CONSTRAINT fk_import_rewordings_import_id FOREIGN KEY(import_id) REFERENCES imports (id)
) WITHOUT ROWID;
CREATE TABLE import_calls (
  import_id INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  cards TEXT NOT NULL,
  CONSTRAINT pk_import_calls PRIMARY KEY (import_id, "key"),
  CONSTRAINT fk_import_calls_import_id FOREIGN KEY(import_id) REFERENCES imports (id)
);
CREATE TABLE export_stamps (
  pack TEXT NOT NULL,
  "key" TEXT NOT NULL,
  digest TEXT NOT NULL,
  changed_s INTEGER NOT NULL,
  CONSTRAINT pk_export_stamps PRIMARY KEY (pack, "key")
) WITHOUT ROWID;
CREATE TABLE first_unmet (
  learner_id INTEGER NOT NULL, 
  version INTEGER NOT NULL, 
  pack_id INTEGER, 
  position INTEGER, 
  comparison_id INTEGER, 
  CONSTRAINT pk_first_unmet PRIMARY KEY (learner_id), 
  CONSTRAINT fk_first_unmet_learner_id FOREIGN KEY(learner_id) REFERENCES learners (id)
)
 WITHOUT ROWID;
CREATE TRIGGER calls_may_be_new AFTER INSERT ON card_comparisons
BEGIN UPDATE first_unmet SET version = version + 1, pack_id = NULL, position = NULL, comparison_id = NULL; END;
CREATE TRIGGER places_may_be_new AFTER UPDATE OF archived, pack_id, position ON comparisons WHEN OLD.archived IS NOT NEW.archived OR OLD.pack_id IS NOT NEW.pack_id OR OLD.position IS NOT NEW.position
BEGIN UPDATE first_unmet SET version = version + 1, pack_id = NULL, position = NULL, comparison_id = NULL; END;
CREATE TRIGGER undone_may_be_new AFTER UPDATE OF undone_ms ON reviews WHEN NEW.graded = 1 AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.learner_id = NEW.learner_id AND r.comparison = NEW.comparison AND r.graded = 1 AND r.undone_ms IS NULL)
BEGIN UPDATE first_unmet SET version = version + 1, pack_id = NULL, position = NULL, comparison_id = NULL; END;
CREATE TRIGGER meanings_may_be_new AFTER INSERT ON meaning_changes
BEGIN UPDATE first_unmet SET version = version + 1, pack_id = NULL, position = NULL, comparison_id = NULL; END;
CREATE TRIGGER names_may_be_new AFTER INSERT ON former_keys
BEGIN UPDATE first_unmet SET version = version + 1, pack_id = NULL, position = NULL, comparison_id = NULL; END;
CREATE TRIGGER cards_may_be_new AFTER UPDATE ON card_progress WHEN NEW.due_day IS NULL AND NEW.stability IS NULL
BEGIN UPDATE first_unmet SET version = version + 1, pack_id = NULL, position = NULL, comparison_id = NULL; END;
CREATE VIRTUAL TABLE comparison_words USING fts5(names, words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
