"""One panel per shape of question: it shows the question and emits what the learner gave."""
