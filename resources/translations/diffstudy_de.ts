<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>diffstudy</name>
  <message numerus="yes">
   <source>{n} score</source>
   <extracomment>{n} scores</extracomment>
   <translation>
    <numerusform>{n} Ergebnis</numerusform>
    <numerusform>{n} Ergebnisse</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} mark</source>
   <extracomment>{n} marks</extracomment>
   <translation>
    <numerusform>{n} Wertung</numerusform>
    <numerusform>{n} Wertungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} time</source>
   <extracomment>{n} times</extracomment>
   <translation>
    <numerusform>{n}-mal</numerusform>
    <numerusform>{n}-mal</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} student</source>
   <extracomment>{n} students</extracomment>
   <translation>
    <numerusform>{n} Person</numerusform>
    <numerusform>{n} Personen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} result</source>
   <extracomment>{n} results</extracomment>
   <translation>
    <numerusform>{n} Abgabe</numerusform>
    <numerusform>{n} Abgaben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} file with a problem</source>
   <extracomment>{n} files with a problem</extracomment>
   <translation>
    <numerusform>{n} Datei mit einem Problem</numerusform>
    <numerusform>{n} Dateien mit einem Problem</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} file</source>
   <extracomment>{n} files</extracomment>
   <translation>
    <numerusform>{n} Datei</numerusform>
    <numerusform>{n} Dateien</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} backup</source>
   <extracomment>{n} backups</extracomment>
   <translation>
    <numerusform>{n} Sicherung</numerusform>
    <numerusform>{n} Sicherungen</numerusform>
   </translation>
  </message>
  <message>
   <source>{file}: a worksheet is a PDF or a page; end the name with .pdf or .html</source>
   <translation>{file}: Ein Arbeitsblatt ist ein PDF oder eine Webseite; beende den Namen mit .pdf oder .html</translation>
  </message>
  <message>
   <source>Name a comparison, or a class with --slips.</source>
   <translation>Nenne einen Vergleich oder mit --slips eine Klasse.</translation>
  </message>
  <message>
   <source>Studies half of the comparisons that you begin without drilling what you mix up, for as long a time, and asks new examples a month later to see which half you tell apart better. Nothing leaves this computer, and you can stop at any moment.</source>
   <translation>Von den Vergleichen, die du beginnst, wird die Hälfte gelernt, ohne eigens zu üben, was du verwechselst, und zwar gleich lange. Einen Monat später fragen neue Beispiele, welche Hälfte du besser auseinanderhältst. Nichts verlässt diesen Computer, und du kannst jederzeit aufhören.</translation>
  </message>
  <message>
   <source>This was written down before any result was looked at.

Comparisons that begin while it is on form pairs, in the order in which they begin. A coin decides which of a pair is drilled: there a contrast card wakes when you take one term for the other, and wrong answers are drawn by how often you gave them. The other one has neither. Feedback, pages and practice are the same for both. Left out are comparisons that share a term with one that was begun before, and those without an example to keep back.

Both get the same time: for each question of a contrast card the partner gets one more question on a term, at the end of a day's work. It moves no schedule. The minutes of both are told.

From day 30 on, each example that was kept back is asked once as a choice between the terms, one a day for each comparison, before anything gave it away. What was not asked by day 44 is missing. A comparison scores the share that was right; a pair counts when both have a score.

The result is the mean difference of the pairs, drilled minus not drilled, with a 95% interval (Student's t, with one pair more for and one against, so that a few like pairs never look certain). It is told with 12 pairs, then with 24, 48 and so on, and not before. It says something about you, and little about anybody else.</source>
   <translation>Das wurde aufgeschrieben, bevor jemand ein Ergebnis sah.

Vergleiche, die du beginnst, solange es läuft, bilden Paare in der Reihenfolge ihres Beginns. Das Los entscheidet, welcher der beiden eigens geübt wird: Dort wacht eine Unterscheidungskarte auf, wenn du einen Begriff für den anderen hältst, und falsche Antworten werden danach gewählt, wie oft du sie gegeben hast. Der andere hat beides nicht. Rückmeldung, Seiten und freies Üben sind für beide gleich. Ausgelassen werden Vergleiche, die einen Begriff mit einem schon begonnenen teilen, und solche ohne ein Beispiel, das zurückgehalten werden kann.

Beide bekommen gleich viel Zeit: Für jede Frage einer Unterscheidungskarte bekommt der Partner am Ende der Tagesarbeit eine weitere Frage zu einem Begriff. Sie verschiebt keinen Termin. Die Minuten beider werden genannt.

Vom 30. Tag an wird jedes zurückgehaltene Beispiel einmal als Wahl zwischen den Begriffen gefragt, eines am Tag je Vergleich, bevor etwas anderes es verraten hat. Was bis zum 44. Tag nicht gefragt wurde, fehlt. Das Ergebnis eines Vergleichs ist der Anteil der richtigen Antworten; ein Paar zählt, wenn beide ein Ergebnis haben.

Angegeben wird der mittlere Unterschied der Paare, geübt minus nicht geübt, mit einem 95-%-Intervall (Students t, mit je einem zusätzlichen Paar dafür und dagegen, damit wenige gleiche Paare nie sicher aussehen). Er wird bei 12 Paaren genannt, dann bei 24, 48 und so weiter, und nicht vorher. Er sagt etwas über dich und wenig über andere.</translation>
  </message>
  <message>
   <source>Whether drilling helps you cannot be told yet.</source>
   <translation>Ob dir das Üben hilft, lässt sich noch nicht sagen.</translation>
  </message>
  <message>
   <source>Drilling what you mix up helps you.</source>
   <translation>Es hilft dir, zu üben, was du verwechselst.</translation>
  </message>
  <message>
   <source>Drilling what you mix up costs you more than it gives.</source>
   <translation>Zu üben, was du verwechselst, kostet dich mehr, als es bringt.</translation>
  </message>
  <message>
   <source>It is off.</source>
   <translation>Es ist aus.</translation>
  </message>
  <message>
   <source>It is on.</source>
   <translation>Es läuft.</translation>
  </message>
  <message numerus="yes">
   <source>{n} pair of comparisons is measured.</source>
   <extracomment>{n} pairs of comparisons are measured.</extracomment>
   <translation>
    <numerusform>{n} Paar von Vergleichen ist gemessen.</numerusform>
    <numerusform>{n} Paare von Vergleichen sind gemessen.</numerusform>
   </translation>
  </message>
  <message>
   <source>New examples told apart, with drilling minus without: {mean} in a hundred (likely {low} to {high}, from {pairs} pairs).</source>
   <translation>Neue Beispiele richtig unterschieden, mit Üben minus ohne: {mean} von hundert (wahrscheinlich {low} bis {high}, aus {pairs} Paaren).</translation>
  </message>
  <message numerus="yes">
   <source>{n} more pair is needed before the next result is told.</source>
   <extracomment>{n} more pairs are needed before the next result is told.</extracomment>
   <translation>
    <numerusform>Bis zum nächsten Ergebnis fehlt noch {n} Paar.</numerusform>
    <numerusform>Bis zum nächsten Ergebnis fehlen noch {n} Paare.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} pair was not measured in time and is left out.</source>
   <extracomment>{n} pairs were not measured in time and are left out.</extracomment>
   <translation>
    <numerusform>{n} Paar wurde nicht rechtzeitig gemessen und bleibt weg.</numerusform>
    <numerusform>{n} Paare wurden nicht rechtzeitig gemessen und bleiben weg.</numerusform>
   </translation>
  </message>
  <message>
   <source>Time in the first month: {hybrid} minutes with drilling, {plain} without.</source>
   <translation>Zeit im ersten Monat: {hybrid} Minuten mit Üben, {plain} ohne.</translation>
  </message>
  <message numerus="yes">
   <source>{n} day ago</source>
   <extracomment>{n} days ago</extracomment>
   <translation>
    <numerusform>vor {n} Tag</numerusform>
    <numerusform>vor {n} Tagen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>About {percent}% today (likely {low}–{high}%), from {n} answer, last cold check {ago}.</source>
   <extracomment>About {percent}% today (likely {low}–{high}%), from {n} answers, last cold check {ago}.</extracomment>
   <translation>
    <numerusform>Heute etwa {percent} % (wahrscheinlich {low}–{high} %), aus {n} Antwort, letzte Prüfung ohne Vorwärmen {ago}.</numerusform>
    <numerusform>Heute etwa {percent} % (wahrscheinlich {low}–{high} %), aus {n} Antworten, letzte Prüfung ohne Vorwärmen {ago}.</numerusform>
   </translation>
  </message>
  <message>
   <source>{right} of {count} right</source>
   <translation>{right} von {count} richtig</translation>
  </message>
  <message numerus="yes">
   <source>Predicted to be known: {predicted}%. Known: {actual}% (likely {low}–{high}%), from {n} answer.</source>
   <extracomment>Predicted to be known: {predicted}%. Known: {actual}% (likely {low}–{high}%), from {n} answers.</extracomment>
   <translation>
    <numerusform>Als gewusst vorhergesagt: {predicted} %. Gewusst: {actual} % (wahrscheinlich {low}–{high} %), aus {n} Antwort.</numerusform>
    <numerusform>Als gewusst vorhergesagt: {predicted} %. Gewusst: {actual} % (wahrscheinlich {low}–{high} %), aus {n} Antworten.</numerusform>
   </translation>
  </message>
  <message>
   <source>Not enough answers yet: {answers} of {wanted}.</source>
   <translation>Noch nicht genug Antworten: {answers} von {wanted}.</translation>
  </message>
  <message>
   <source>Not enough answers yet: no new example was shown.</source>
   <translation>Noch nicht genug Antworten: Es wurde noch kein neues Beispiel gezeigt.</translation>
  </message>
  <message>
   <source>{score}; not enough answers yet for more.</source>
   <translation>{score}; für mehr gibt es noch nicht genug Antworten.</translation>
  </message>
  <message>
   <source>Recall: {figure}</source>
   <translation>Erinnern: {figure}</translation>
  </message>
  <message>
   <source>Tell apart: {figure}</source>
   <translation>Unterscheiden: {figure}</translation>
  </message>
  <message>
   <source>New examples: {figure}</source>
   <translation>Neue Beispiele: {figure}</translation>
  </message>
  <message numerus="yes">
   <source>Not enough answers yet: {n} more is needed to compare what was predicted with what you knew.</source>
   <extracomment>Not enough answers yet: {n} more are needed to compare what was predicted with what you knew.</extracomment>
   <translation>
    <numerusform>Noch nicht genug Antworten: Es fehlt {n}, um die Vorhersage mit deinem Wissen zu vergleichen.</numerusform>
    <numerusform>Noch nicht genug Antworten: Es fehlen {n}, um die Vorhersage mit deinem Wissen zu vergleichen.</numerusform>
   </translation>
  </message>
  <message>
   <source>yesterday</source>
   <translation>gestern</translation>
  </message>
  <message>
   <source>today</source>
   <translation>heute</translation>
  </message>
  <message>
   <source>Solid for now.</source>
   <translation>Sitzt vorerst.</translation>
  </message>
  <message>
   <source>{one} versus {other}</source>
   <translation>{one} gegen {other}</translation>
  </message>
  <message>
   <source>{one} or {other}</source>
   <translation>{one} oder {other}</translation>
  </message>
  <message>
   <source>{one} and {other}</source>
   <translation>{one} und {other}</translation>
  </message>
  <message>
   <source>{said} (log loss {before} before, {after} after).</source>
   <translation>{said} (logarithmischer Verlust vorher {before}, nachher {after}).</translation>
  </message>
  <message>
   <source>Too few answers to fit: it takes {needed} graded answers on later days, and there are {count}.</source>
   <translation>Zu wenige Antworten zum Anpassen: Nötig sind {needed} gewertete Antworten an späteren Tagen, vorhanden sind {count}.</translation>
  </message>
  <message>
   <source>Fitting needs the optional part fsrs-rs-python; install it with: pip install diffstudy[fit]</source>
   <translation>Zum Anpassen fehlt der Zusatz fsrs-rs-python; installiere ihn mit: pip install diffstudy[fit]</translation>
  </message>
  <message>
   <source>Your parameters stay as they are: new ones predict no better</source>
   <translation>Deine Parameter bleiben, wie sie sind: Neue sagen nicht besser vorher</translation>
  </message>
  <message numerus="yes">
   <source>New parameters are in use, fitted to {n} answer</source>
   <extracomment>New parameters are in use, fitted to {n} answers</extracomment>
   <translation>
    <numerusform>Neue Parameter sind in Gebrauch, angepasst an {n} Antwort</numerusform>
    <numerusform>Neue Parameter sind in Gebrauch, angepasst an {n} Antworten</numerusform>
   </translation>
  </message>
  <message>
   <source>The earlier parameters are in use again.</source>
   <translation>Die früheren Parameter sind wieder in Gebrauch.</translation>
  </message>
  <message numerus="yes">
   <source>There is {n} answer to fit to; it takes a few seconds.</source>
   <extracomment>There are {n} answers to fit to; it takes a few seconds.</extracomment>
   <translation>
    <numerusform>Es gibt {n} Antwort zum Anpassen; das dauert einige Sekunden.</numerusform>
    <numerusform>Es gibt {n} Antworten zum Anpassen; das dauert einige Sekunden.</numerusform>
   </translation>
  </message>
  <message>
   <source>title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>verdict</source>
   <translation>Urteil</translation>
  </message>
  <message>
   <source>tip</source>
   <translation>Merkhilfe</translation>
  </message>
  <message>
   <source>key difference {number}</source>
   <translation>Hauptunterschied {number}</translation>
  </message>
  <message>
   <source>chart row {number}</source>
   <translation>Tabellenzeile {number}</translation>
  </message>
  <message>
   <source>curiosity {number}</source>
   <translation>Wissenswertes {number}</translation>
  </message>
  <message>
   <source>quiz line {number}</source>
   <translation>Quizzeile {number}</translation>
  </message>
  <message>
   <source>order of the key differences</source>
   <translation>Reihenfolge der Hauptunterschiede</translation>
  </message>
  <message>
   <source>order of the chart</source>
   <translation>Reihenfolge der Tabelle</translation>
  </message>
  <message>
   <source>order of the definitions</source>
   <translation>Reihenfolge der Definitionen</translation>
  </message>
  <message>
   <source>order of the curiosities</source>
   <translation>Reihenfolge des Wissenswerten</translation>
  </message>
  <message>
   <source>order of the quiz lines</source>
   <translation>Reihenfolge der Quizzeilen</translation>
  </message>
  <message>
   <source>title of {item}</source>
   <translation>Titel von {item}</translation>
  </message>
  <message>
   <source>label of {item}</source>
   <translation>Beschriftung von {item}</translation>
  </message>
  <message>
   <source>owner of {item}</source>
   <translation>Begriff von {item}</translation>
  </message>
  <message>
   <source>question of {item}</source>
   <translation>Frage von {item}</translation>
  </message>
  <message>
   <source>answer of {item}</source>
   <translation>Antwort von {item}</translation>
  </message>
  <message>
   <source>text of {item}</source>
   <translation>Text von {item}</translation>
  </message>
  <message>
   <source>reason of {item}</source>
   <translation>Begründung von {item}</translation>
  </message>
  <message>
   <source>definition {number} of {term}</source>
   <translation>Definition {number} von {term}</translation>
  </message>
  <message>
   <source>cell of {term} in {item}</source>
   <translation>Zelle von {term} in {item}</translation>
  </message>
  <message>
   <source>example {number} under {definition}</source>
   <translation>Beispiel {number} zu {definition}</translation>
  </message>
  <message>
   <source>definition {number} without a term</source>
   <translation>Definition {number} ohne Begriff</translation>
  </message>
  <message>
   <source>Not signed; guests do not sign.</source>
   <translation>Nicht unterschrieben; Gäste unterschreiben nicht.</translation>
  </message>
  <message numerus="yes">
   <source>{n} day</source>
   <extracomment>{n} days</extracomment>
   <translation>
    <numerusform>{n} Tag</numerusform>
    <numerusform>{n} Tage</numerusform>
   </translation>
  </message>
  <message>
   <source>Saved by the same profile as {codes}: perhaps a shared one.</source>
   <translation>Vom selben Profil gespeichert wie {codes}: vielleicht ein gemeinsames.</translation>
  </message>
  <message numerus="yes">
   <source>Files with this code came from {n} profile.</source>
   <extracomment>Files with this code came from {n} profiles: perhaps from two computers.</extracomment>
   <translation>
    <numerusform>Dateien mit diesem Code kamen von {n} Profil.</numerusform>
    <numerusform>Dateien mit diesem Code kamen von {n} Profilen: vielleicht von zwei Computern.</numerusform>
   </translation>
  </message>
  <message>
   <source>From the web page, which does not sign.</source>
   <translation>Von der Webseite, die nicht unterschreibt.</translation>
  </message>
  <message numerus="yes">
   <source>{n} second</source>
   <extracomment>{n} seconds</extracomment>
   <translation>
    <numerusform>{n} Sekunde</numerusform>
    <numerusform>{n} Sekunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} minute</source>
   <extracomment>{n} minutes</extracomment>
   <translation>
    <numerusform>{n} Minute</numerusform>
    <numerusform>{n} Minuten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} hour</source>
   <extracomment>{n} hours</extracomment>
   <translation>
    <numerusform>{n} Stunde</numerusform>
    <numerusform>{n} Stunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} answer in {seconds} s.</source>
   <extracomment>{n} answers in {seconds} s.</extracomment>
   <translation>
    <numerusform>{n} Antwort in {seconds} s.</numerusform>
    <numerusform>{n} Antworten in {seconds} s.</numerusform>
   </translation>
  </message>
  <message>
   <source>The work took {span} longer than the clock of the computer says.</source>
   <translation>Die Arbeit dauerte {span} länger, als die Uhr des Computers sagt.</translation>
  </message>
  <message>
   <source>It says it was finished {span} after it was read here: a clock is wrong.</source>
   <translation>Laut Datei war sie {span} nach dem Einlesen hier fertig: Eine Uhr geht falsch.</translation>
  </message>
  <message>
   <source>More than one file says it is attempt {number}.</source>
   <translation>Mehr als eine Datei nennt sich Versuch {number}.</translation>
  </message>
  <message numerus="yes">
   <source>{n} question has no answer.</source>
   <extracomment>{n} questions have no answer.</extracomment>
   <translation>
    <numerusform>{n} Frage hat keine Antwort.</numerusform>
    <numerusform>{n} Fragen haben keine Antwort.</numerusform>
   </translation>
  </message>
  <message>
   <source>the assignment was changed or damaged after it was written</source>
   <translation>die Aufgabe wurde nach dem Schreiben geändert oder beschädigt</translation>
  </message>
  <message>
   <source>a question is there twice</source>
   <translation>eine Frage kommt zweimal vor</translation>
  </message>
  <message numerus="yes">
   <source>{n} question</source>
   <extracomment>{n} questions</extracomment>
   <translation>
    <numerusform>{n} Frage</numerusform>
    <numerusform>{n} Fragen</numerusform>
   </translation>
  </message>
  <message>
   <source>To be handed in by {due}.</source>
   <translation>Abzugeben bis {due}.</translation>
  </message>
  <message numerus="yes">
   <source>Take {n} minute; nothing stops you.</source>
   <extracomment>Take {n} minutes; nothing stops you.</extracomment>
   <translation>
    <numerusform>Nimm dir {n} Minute; nichts hält dich an.</numerusform>
    <numerusform>Nimm dir {n} Minuten; nichts hält dich an.</numerusform>
   </translation>
  </message>
  <message>
   <source>Your code, as on your slip</source>
   <translation>Dein Code, wie er auf deinem Zettel steht</translation>
  </message>
  <message>
   <source>Your code, or your name</source>
   <translation>Dein Code oder dein Name</translation>
  </message>
  <message>
   <source>That is no code. Look at your slip: five letters and digits.</source>
   <translation>Das ist kein Code. Sieh auf deinen Zettel: fünf Buchstaben und Ziffern.</translation>
  </message>
  <message>
   <source>Type your code or your name.</source>
   <translation>Gib deinen Code oder deinen Namen ein.</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Anfangen</translation>
  </message>
  <message>
   <source>Your answers stay on this device until you save them as a file. Only your teacher can open that file. This is for practice and homework, not for exams.</source>
   <translation>Deine Antworten bleiben auf diesem Gerät, bis du sie als Datei speicherst. Nur deine Lehrkraft kann diese Datei öffnen. Das ist für Übung und Hausaufgaben, nicht für Prüfungen.</translation>
  </message>
  <message>
   <source>Question {n} of {of}</source>
   <translation>Frage {n} von {of}</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>To the end</source>
   <translation>Zum Ende</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>I don't know</source>
   <translation>Weiß ich nicht</translation>
  </message>
  <message>
   <source>All questions</source>
   <translation>Alle Fragen</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Wählen …</translation>
  </message>
  <message>
   <source>Each is used once.</source>
   <translation>Jedes wird einmal verwendet.</translation>
  </message>
  <message>
   <source>Right.</source>
   <translation>Richtig.</translation>
  </message>
  <message>
   <source>Not right.</source>
   <translation>Nicht richtig.</translation>
  </message>
  <message>
   <source>Not answered</source>
   <translation>Nicht beantwortet</translation>
  </message>
  <message>
   <source>Not spelled like the answer. Your teacher's program says whether it counts.</source>
   <translation>Anders geschrieben als die Antwort. Ob es zählt, sagt das Programm deiner Lehrkraft.</translation>
  </message>
  <message>
   <source>The answer: {answer}</source>
   <translation>Die Antwort: {answer}</translation>
  </message>
  <message>
   <source>Answered</source>
   <translation>Beantwortet</translation>
  </message>
  <message>
   <source>Question {n}: {state}</source>
   <translation>Frage {n}: {state}</translation>
  </message>
  <message>
   <source>Without an answer: {n}. You can still go back.</source>
   <translation>Ohne Antwort: {n}. Du kannst noch zurückgehen.</translation>
  </message>
  <message>
   <source>Every question has an answer.</source>
   <translation>Jede Frage hat eine Antwort.</translation>
  </message>
  <message>
   <source>Finish</source>
   <translation>Abschließen</translation>
  </message>
  <message>
   <source>After that the answers cannot be changed.</source>
   <translation>Danach lassen sich die Antworten nicht mehr ändern.</translation>
  </message>
  <message>
   <source>Finished</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Save the result file</source>
   <translation>Ergebnisdatei speichern</translation>
  </message>
  <message>
   <source>Save the file and hand it in as your teacher told you.</source>
   <translation>Speichere die Datei und gib sie ab, wie deine Lehrkraft es gesagt hat.</translation>
  </message>
  <message>
   <source>Saved where your browser keeps downloads. Hand that file in.</source>
   <translation>Gespeichert, wo dein Browser Downloads ablegt. Gib diese Datei ab.</translation>
  </message>
  <message>
   <source>Save the result file first.</source>
   <translation>Speichere zuerst die Ergebnisdatei.</translation>
  </message>
  <message>
   <source>Try once more</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <source>Remove my answers from this device</source>
   <translation>Meine Antworten von diesem Gerät entfernen</translation>
  </message>
  <message>
   <source>{n} of {of} right</source>
   <translation>{n} von {of} richtig</translation>
  </message>
  <message>
   <source>Your teacher tells you the results.</source>
   <translation>Deine Lehrkraft sagt dir die Ergebnisse.</translation>
  </message>
  <message>
   <source>This browser is too old for this page. Try another one.</source>
   <translation>Dieser Browser ist zu alt für diese Seite. Nimm einen anderen.</translation>
  </message>
  <message>
   <source>This page needs JavaScript. Nothing is loaded from a network.</source>
   <translation>Diese Seite braucht JavaScript. Nichts wird aus einem Netz geladen.</translation>
  </message>
  <message>
   <source>a number in the file is too large</source>
   <translation>eine Zahl in der Datei ist zu groß</translation>
  </message>
  <message>
   <source>ask for the file again, as its sender has it</source>
   <translation>bitte noch einmal um die Datei, so wie der Absender sie hat</translation>
  </message>
  <message>
   <source>the file is no result of diffstudy</source>
   <translation>die Datei ist kein Ergebnis von diffstudy</translation>
  </message>
  <message>
   <source>the file is larger than {n} MB</source>
   <translation>die Datei ist größer als {n} MB</translation>
  </message>
  <message>
   <source>the file is no assignment of diffstudy</source>
   <translation>die Datei ist keine Aufgabe von diffstudy</translation>
  </message>
  <message>
   <source>the file is nested too deeply</source>
   <translation>die Datei ist zu tief verschachtelt</translation>
  </message>
  <message>
   <source>choose a .{kind} file</source>
   <translation>wähle eine .{kind}-Datei</translation>
  </message>
  <message>
   <source>the file does not say its format version</source>
   <translation>die Datei nennt ihre Formatversion nicht</translation>
  </message>
  <message>
   <source>the file has format version {found}, and this program reads {own}</source>
   <translation>die Datei hat die Formatversion {found}, dieses Programm liest {own}</translation>
  </message>
  <message>
   <source>update diffstudy</source>
   <translation>aktualisiere diffstudy</translation>
  </message>
  <message>
   <source>the question “{where}” does not fit its uid</source>
   <translation>die Frage „{where}“ passt nicht zu ihrer Kennung</translation>
  </message>
  <message>
   <source>the board “{where}” has not one answer for each tile</source>
   <translation>das Brett „{where}“ hat nicht für jedes Kärtchen eine Antwort</translation>
  </message>
  <message>
   <source>the answer of the question “{where}” is none of its options</source>
   <translation>die Antwort der Frage „{where}“ ist keine ihrer Möglichkeiten</translation>
  </message>
  <message>
   <source>the question “{where}” does not explain each of its options</source>
   <translation>die Frage „{where}“ erklärt nicht jede ihrer Möglichkeiten</translation>
  </message>
  <message>
   <source>export the gradebook from Canvas again, and leave the file as it is</source>
   <translation>exportiere das Notenbuch noch einmal aus Canvas und lass die Datei, wie sie ist</translation>
  </message>
  <message>
   <source>it has no column “{column}” to fill, or more than one</source>
   <translation>es gibt keine Spalte „{column}“ zu füllen, oder mehr als eine</translation>
  </message>
  <message>
   <source>the row “Points Possible” does not say what the column counts to</source>
   <translation>die Zeile „Points Possible“ sagt nicht, bis wohin die Spalte zählt</translation>
  </message>
  <message>
   <source>say it with --points, or export the gradebook again</source>
   <translation>nenne es mit --points, oder exportiere das Notenbuch noch einmal</translation>
  </message>
  <message>
   <source>the file is no CSV file in UTF-8</source>
   <translation>die Datei ist keine CSV-Datei in UTF-8</translation>
  </message>
  <message>
   <source>a quote in row {row} of the file is never closed</source>
   <translation>ein Anführungszeichen in Zeile {row} der Datei wird nie geschlossen</translation>
  </message>
  <message>
   <source>the file is no gradebook of Canvas: it has no columns “Student” and “ID”</source>
   <translation>die Datei ist kein Notenbuch von Canvas: Die Spalten „Student“ und „ID“ fehlen</translation>
  </message>
  <message>
   <source>choose the CSV file that “Export” in the Canvas gradebook gives</source>
   <translation>wähle die CSV-Datei, die „Export“ im Notenbuch von Canvas liefert</translation>
  </message>
  <message>
   <source>name one of its columns: {columns}; another name would make a new assignment in Canvas</source>
   <translation>nenne eine ihrer Spalten: {columns}; ein anderer Name würde in Canvas eine neue Aufgabe anlegen</translation>
  </message>
  <message>
   <source>make the assignment in Canvas first, and export the gradebook again</source>
   <translation>lege die Aufgabe zuerst in Canvas an und exportiere das Notenbuch noch einmal</translation>
  </message>
  <message>
   <source>Licence: {licence}</source>
   <translation>Lizenz: {licence}</translation>
  </message>
  <message>
   <source>True</source>
   <translation>Wahr</translation>
  </message>
  <message>
   <source>False</source>
   <translation>Falsch</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>Test yourself</source>
   <translation>Prüfe dich selbst</translation>
  </message>
  <message>
   <source>Show the answer</source>
   <translation>Antwort zeigen</translation>
  </message>
  <message numerus="yes">
   <source>Score: __ of {n} point</source>
   <extracomment>Score: __ of {n} points</extracomment>
   <translation>
    <numerusform>Punkte: __ von {n}</numerusform>
    <numerusform>Punkte: __ von {n}</numerusform>
   </translation>
  </message>
  <message>
   <source>Name or code</source>
   <translation>Name oder Code</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>Klasse</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>blank</source>
   <translation>leer</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>Antworten</translation>
  </message>
  <message>
   <source>Codes</source>
   <translation>Codes</translation>
  </message>
  <message>
   <source>Form {letter}</source>
   <translation>Fassung {letter}</translation>
  </message>
  <message>
   <source>Key differences</source>
   <translation>Hauptunterschiede</translation>
  </message>
  <message>
   <source>Type this code when diffstudy asks for it.</source>
   <translation>Gib diesen Code ein, wenn diffstudy danach fragt.</translation>
  </message>
  <message>
   <source>the question has no text</source>
   <translation>die Frage hat keinen Text</translation>
  </message>
  <message>
   <source>write it before the braces</source>
   <translation>schreibe ihn vor die Klammern</translation>
  </message>
  <message>
   <source>this is an essay, which has no right answer</source>
   <translation>das ist ein Aufsatz, der keine richtige Antwort hat</translation>
  </message>
  <message>
   <source>add its answers in the braces</source>
   <translation>füge seine Antworten in die Klammern ein</translation>
  </message>
  <message>
   <source>the answer is a number</source>
   <translation>die Antwort ist eine Zahl</translation>
  </message>
  <message>
   <source>ask for a term instead; numbers are not compared</source>
   <translation>frage stattdessen nach einem Begriff; Zahlen werden nicht verglichen</translation>
  </message>
  <message>
   <source>the braces hold no answer that begins with = or ~</source>
   <translation>in den Klammern steht keine Antwort, die mit = oder ~ beginnt</translation>
  </message>
  <message>
   <source>mark the right one with =</source>
   <translation>kennzeichne die richtige mit =</translation>
  </message>
  <message>
   <source>the question has no single right answer</source>
   <translation>die Frage hat nicht genau eine richtige Antwort</translation>
  </message>
  <message>
   <source>mark one answer with =, and the others with ~</source>
   <translation>kennzeichne eine Antwort mit = und die anderen mit ~</translation>
  </message>
  <message>
   <source>one of its answers is empty</source>
   <translation>eine ihrer Antworten ist leer</translation>
  </message>
  <message>
   <source>write it, or remove its mark</source>
   <translation>schreibe sie, oder entferne ihr Zeichen</translation>
  </message>
  <message>
   <source>there is only one pair to match</source>
   <translation>es gibt nur ein Paar zum Zuordnen</translation>
  </message>
  <message>
   <source>write two or more</source>
   <translation>schreibe zwei oder mehr</translation>
  </message>
  <message>
   <source>this is a text without answers</source>
   <translation>das ist ein Text ohne Antworten</translation>
  </message>
  <message>
   <source>write the answers behind it, in { and }</source>
   <translation>schreibe die Antworten dahinter, zwischen { und }</translation>
  </message>
  <message>
   <source>the braces are never closed</source>
   <translation>die Klammern werden nie geschlossen</translation>
  </message>
  <message>
   <source>write } behind the last answer, and no empty line inside the question</source>
   <translation>schreibe } hinter die letzte Antwort und keine Leerzeile in die Frage</translation>
  </message>
  <message>
   <source>the answer is empty</source>
   <translation>die Antwort ist leer</translation>
  </message>
  <message>
   <source>write it after the =</source>
   <translation>schreibe sie hinter das =</translation>
  </message>
  <message>
   <source>a pair of this question has only one side</source>
   <translation>ein Paar dieser Frage hat nur eine Seite</translation>
  </message>
  <message>
   <source>write both, with -&gt; between</source>
   <translation>schreibe beide, mit -&gt; dazwischen</translation>
  </message>
  <message>
   <source>let the student save the result again</source>
   <translation>lass das Ergebnis noch einmal speichern</translation>
  </message>
  <message>
   <source>the signature of the result does not fit its answers</source>
   <translation>die Unterschrift des Ergebnisses passt nicht zu seinen Antworten</translation>
  </message>
  <message>
   <source>the result names two assignments</source>
   <translation>das Ergebnis nennt zwei Aufgaben</translation>
  </message>
  <message>
   <source>the result is sealed for another teacher's key than yours</source>
   <translation>das Ergebnis ist für den Schlüssel einer anderen Lehrkraft versiegelt</translation>
  </message>
  <message>
   <source>restore the backup that holds that key, or let the student save the result again from an assignment file of yours</source>
   <translation>stelle die Sicherung wieder her, die diesen Schlüssel enthält, oder lass das Ergebnis aus einer Aufgabendatei von dir noch einmal speichern</translation>
  </message>
  <message>
   <source>the result was changed or damaged after it was saved</source>
   <translation>das Ergebnis wurde nach dem Speichern geändert oder beschädigt</translation>
  </message>
  <message>
   <source>the table has {n} students, and a roster holds {most}</source>
   <translation>die Tabelle hat {n} Personen, eine Klassenliste fasst {most}</translation>
  </message>
  <message>
   <source>leave out who is not in your classes</source>
   <translation>lass weg, wer nicht in deinen Klassen ist</translation>
  </message>
  <message>
   <source>no column of the table is called name, or first name and last name</source>
   <translation>keine Spalte der Tabelle heißt Name oder Vorname und Nachname</translation>
  </message>
  <message>
   <source>name the columns in its first row</source>
   <translation>benenne die Spalten in der ersten Zeile</translation>
  </message>
  <message>
   <source>the table cannot be read ({reason})</source>
   <translation>die Tabelle kann nicht gelesen werden ({reason})</translation>
  </message>
  <message>
   <source>save it again as CSV</source>
   <translation>speichere sie noch einmal als CSV</translation>
  </message>
  <message>
   <source>Written by {names}.</source>
   <translation>Geschrieben von {names}.</translation>
  </message>
  <message>
   <source>Edited by {names}.</source>
   <translation>Bearbeitet von {names}.</translation>
  </message>
  <message>
   <source>Updated {day}.</source>
   <translation>Aktualisiert am {day}.</translation>
  </message>
  <message>
   <source>Source not given.</source>
   <translation>Quelle nicht angegeben.</translation>
  </message>
  <message>
   <source>Source: {source}.</source>
   <translation>Quelle: {source}.</translation>
  </message>
  <message>
   <source>Comparison chart</source>
   <translation>Vergleichstabelle</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <source>choose</source>
   <translation>wählen</translation>
  </message>
  <message>
   <source>hint</source>
   <translation>Hinweis</translation>
  </message>
  <message>
   <source>I don’t know</source>
   <translation>Weiß ich nicht</translation>
  </message>
  <message>
   <source>undo last</source>
   <translation>Letztes rückgängig</translation>
  </message>
  <message>
   <source>In your own words, or in your head. Nobody checks the spelling.</source>
   <translation>In deinen eigenen Worten oder im Kopf. Die Rechtschreibung prüft niemand.</translation>
  </message>
  <message>
   <source>Without the core point it does not count as known.</source>
   <translation>Ohne den Kernpunkt zählt es nicht als gewusst.</translation>
  </message>
  <message numerus="yes">
   <source>{n} of {count} points made</source>
   <extracomment>{n} of {count} points made</extracomment>
   <translation>
    <numerusform>{n} von {count} Punkten genannt</numerusform>
    <numerusform>{n} von {count} Punkten genannt</numerusform>
   </translation>
  </message>
  <message>
   <source>Your explanation</source>
   <translation>Deine Erklärung</translation>
  </message>
  <message>
   <source>Show the points</source>
   <translation>Punkte zeigen</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>The points. {points}</source>
   <translation>Die Punkte. {points}</translation>
  </message>
  <message>
   <source>You explained it in your head.</source>
   <translation>Du hast es im Kopf erklärt.</translation>
  </message>
  <message>
   <source>show the points</source>
   <translation>Punkte zeigen</translation>
  </message>
  <message>
   <source>tick the points you made</source>
   <translation>abhaken, was du genannt hast</translation>
  </message>
  <message>
   <source>done</source>
   <translation>fertig</translation>
  </message>
  <message>
   <source>What you wrote</source>
   <translation>Was du geschrieben hast</translation>
  </message>
  <message>
   <source>Practice: this does not change your schedule.</source>
   <translation>Übung: Das ändert deinen Zeitplan nicht.</translation>
  </message>
  <message>
   <source>Your word decides when this card comes back.</source>
   <translation>Dein Wort entscheidet, wann diese Karte wiederkommt.</translation>
  </message>
  <message>
   <source>Turn over</source>
   <translation>Umdrehen</translation>
  </message>
  <message>
   <source>I knew it</source>
   <translation>Wusste ich</translation>
  </message>
  <message>
   <source>I did not</source>
   <translation>Wusste ich nicht</translation>
  </message>
  <message>
   <source>turn over</source>
   <translation>umdrehen</translation>
  </message>
  <message>
   <source>{instruction}. Left: {lefts}. Right: {rights}.</source>
   <translation>{instruction}. Links: {lefts}. Rechts: {rights}.</translation>
  </message>
  <message numerus="yes">
   <source>{n} of {count} joined</source>
   <extracomment>{n} of {count} joined</extracomment>
   <translation>
    <numerusform>{n} von {count} verbunden</numerusform>
    <numerusform>{n} von {count} verbunden</numerusform>
   </translation>
  </message>
  <message>
   <source>Taken apart: {card}</source>
   <translation>Getrennt: {card}</translation>
  </message>
  <message>
   <source>Round {number} of {of}, {joined}</source>
   <translation>Runde {number} von {of}, {joined}</translation>
  </message>
  <message>
   <source>pick a term</source>
   <translation>wähle einen Begriff</translation>
  </message>
  <message>
   <source>then its definition</source>
   <translation>dann seine Definition</translation>
  </message>
  <message>
   <source>Not a pair. {reason}</source>
   <translation>Kein Paar. {reason}</translation>
  </message>
  <message>
   <source>Joined: {what}</source>
   <translation>Verbunden: {what}</translation>
  </message>
  <message>
   <source>Joined</source>
   <translation>Verbunden</translation>
  </message>
  <message>
   <source>Not a pair</source>
   <translation>Kein Paar</translation>
  </message>
  <message>
   <source>{state}. Pick the counterpart of</source>
   <translation>{state}. Wähle das Gegenstück zu</translation>
  </message>
  <message>
   <source>{state}. Pick what belongs to</source>
   <translation>{state}. Wähle, was gehört zu</translation>
  </message>
  <message>
   <source>pick on the left</source>
   <translation>links wählen</translation>
  </message>
  <message>
   <source>then on the right</source>
   <translation>dann rechts</translation>
  </message>
  <message>
   <source>drop selection</source>
   <translation>Auswahl aufheben</translation>
  </message>
  <message>
   <source>unjoin last</source>
   <translation>letztes trennen</translation>
  </message>
  <message>
   <source>Round {number} of {of}.</source>
   <translation>Runde {number} von {of}.</translation>
  </message>
  <message>
   <source>pick on the right</source>
   <translation>rechts wählen</translation>
  </message>
  <message>
   <source>then on the left</source>
   <translation>dann links</translation>
  </message>
  <message>
   <source>“{one}” and “{other}” do not answer each other.</source>
   <translation>„{one}“ und „{other}“ gehören nicht zusammen.</translation>
  </message>
  <message>
   <source>“{other}” does not define {one}.</source>
   <translation>„{other}“ definiert {one} nicht.</translation>
  </message>
  <message>
   <source>“{one}” is about “{own}”, “{other}” about “{theirs}”.</source>
   <translation>Bei „{one}“ geht es um „{own}“, bei „{other}“ um „{theirs}“.</translation>
  </message>
  <message>
   <source>{question}. Columns: {names}. {top}</source>
   <translation>{question}. Spalten: {names}. {top}</translation>
  </message>
  <message numerus="yes">
   <source>{right} of {count} right. Move the card that is marked, then check again.</source>
   <extracomment>{right} of {count} right. Move the {n} cards that are marked, then check again.</extracomment>
   <translation>
    <numerusform>{right} von {count} richtig. Verschiebe die gekennzeichnete Karte und prüfe dann noch einmal.</numerusform>
    <numerusform>{right} von {count} richtig. Verschiebe die {n} gekennzeichneten Karten und prüfe dann noch einmal.</numerusform>
   </translation>
  </message>
  <message>
   <source>Drop or click here, or press {key}</source>
   <translation>Hier ablegen oder klicken, oder {key} drücken</translation>
  </message>
  <message numerus="yes">
   <source>Back on the pile, {n} left</source>
   <extracomment>Back on the pile, {n} left</extracomment>
   <translation>
    <numerusform>Zurück auf dem Stapel, noch {n}</numerusform>
    <numerusform>Zurück auf dem Stapel, noch {n}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Placed under {term}, {n} left</source>
   <extracomment>Placed under {term}, {n} left</extracomment>
   <translation>
    <numerusform>Bei {term} abgelegt, noch {n}</numerusform>
    <numerusform>Bei {term} abgelegt, noch {n}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Taken back, {n} left</source>
   <extracomment>Taken back, {n} left</extracomment>
   <translation>
    <numerusform>Zurückgenommen, noch {n}</numerusform>
    <numerusform>Zurückgenommen, noch {n}</numerusform>
   </translation>
  </message>
  <message>
   <source>Check again</source>
   <translation>Noch einmal prüfen</translation>
  </message>
  <message>
   <source>All are placed. Check, or move some first.</source>
   <translation>Alle liegen. Prüfe, oder verschiebe vorher welche.</translation>
  </message>
  <message>
   <source>place</source>
   <translation>ablegen</translation>
  </message>
  <message>
   <source>reach a placed card</source>
   <translation>zu einer abgelegten Karte</translation>
  </message>
  <message>
   <source>undo</source>
   <translation>rückgängig</translation>
  </message>
  <message>
   <source>check when all are placed</source>
   <translation>prüfen, wenn alle liegen</translation>
  </message>
  <message>
   <source>Capitals and accents don’t matter. One slip of the keys is forgiven.</source>
   <translation>Großschreibung und Akzente zählen nicht. Ein Tippfehler wird verziehen.</translation>
  </message>
  <message>
   <source>Show the pair</source>
   <translation>Das Paar zeigen</translation>
  </message>
  <message>
   <source>Not quite. Once more: it begins with {letters}.</source>
   <translation>Nicht ganz. Noch einmal: Es beginnt mit {letters}.</translation>
  </message>
  <message>
   <source>check</source>
   <translation>prüfen</translation>
  </message>
  <message>
   <source>show the pair</source>
   <translation>das Paar zeigen</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message numerus="yes">
   <source>{n} due</source>
   <extracomment>{n} due</extracomment>
   <translation>
    <numerusform>{n} fällig</numerusform>
    <numerusform>{n} fällig</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Study {n} comparison</source>
   <extracomment>Study {n} comparisons</extracomment>
   <translation>
    <numerusform>{n} Vergleich lernen</numerusform>
    <numerusform>{n} Vergleiche lernen</numerusform>
   </translation>
  </message>
  <message>
   <source>Choose cards</source>
   <translation>Karten wählen</translation>
  </message>
  <message>
   <source>Comparisons to study</source>
   <translation>Vergleiche zum Lernen</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>Study</source>
   <translation>Lernen</translation>
  </message>
  <message>
   <source>new</source>
   <translation>neu</translation>
  </message>
  <message>
   <source>not due</source>
   <translation>nicht fällig</translation>
  </message>
  <message>
   <source>Which comparisons do you want to study now?</source>
   <translation>Welche Vergleiche willst du jetzt lernen?</translation>
  </message>
  <message>
   <source>Pages and packs ({endings})</source>
   <translation>Seiten und Pakete ({endings})</translation>
  </message>
  <message>
   <source>Import pages</source>
   <translation>Seiten importieren</translation>
  </message>
  <message>
   <source>Import a folder</source>
   <translation>Einen Ordner importieren</translation>
  </message>
  <message>
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Files ({pattern})</source>
   <translation>Dateien ({pattern})</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <source>What to edit</source>
   <translation>Was bearbeiten</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>The pack's wording</source>
   <translation>Der Wortlaut des Pakets</translation>
  </message>
  <message>
   <source>Back to the pack's wording</source>
   <translation>Zurück zum Wortlaut des Pakets</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Nothing stands there</source>
   <translation>Dort steht nichts</translation>
  </message>
  <message>
   <source>erase</source>
   <translation>löschen</translation>
  </message>
  <message>
   <source>Erase everything?</source>
   <translation>Alles löschen?</translation>
  </message>
  <message>
   <source>Type {word} to go on</source>
   <translation>Gib {word} ein, um fortzufahren</translation>
  </message>
  <message>
   <source>Keep everything</source>
   <translation>Alles behalten</translation>
  </message>
  <message>
   <source>Erase everything</source>
   <translation>Alles löschen</translation>
  </message>
  <message>
   <source>Every comparison, every answer, every backup and your settings are removed from this computer. This cannot be undone. To go on, type {word}.</source>
   <translation>Jeder Vergleich, jede Antwort, jede Sicherung und deine Einstellungen werden von diesem Computer entfernt. Das lässt sich nicht rückgängig machen. Gib {word} ein, um fortzufahren.</translation>
  </message>
  <message>
   <source>Imported pages in it are the words of their authors. They go out only if you may share them.</source>
   <translation>Importierte Seiten darin sind Worte ihrer Verfasser. Sie gehen nur hinaus, wenn du sie weitergeben darfst.</translation>
  </message>
  <message>
   <source>Export a pack</source>
   <translation>Ein Paket exportieren</translation>
  </message>
  <message>
   <source>Comma-separated table (*.csv)</source>
   <translation>Kommagetrennte Tabelle (*.csv)</translation>
  </message>
  <message>
   <source>Export the figures</source>
   <translation>Die Zahlen exportieren</translation>
  </message>
  <message>
   <source>Pack</source>
   <translation>Paket</translation>
  </message>
  <message>
   <source>I may share the imported pages in it</source>
   <translation>Ich darf die importierten Seiten darin weitergeben</translation>
  </message>
  <message>
   <source>Choose a file</source>
   <translation>Datei wählen</translation>
  </message>
  <message>
   <source>Which pack?</source>
   <translation>Welches Paket?</translation>
  </message>
  <message>
   <source>There is nothing to paste. Copy a page, a table or a file first.</source>
   <translation>Es gibt nichts einzufügen. Kopiere zuerst eine Seite, eine Tabelle oder eine Datei.</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <source>&amp;Files…</source>
   <translation>&amp;Dateien …</translation>
  </message>
  <message>
   <source>F&amp;older…</source>
   <translation>&amp;Ordner …</translation>
  </message>
  <message>
   <source>&amp;Paste	Ctrl+V</source>
   <translation>&amp;Einfügen	Strg+V</translation>
  </message>
  <message>
   <source>{what}, {done} of {total}</source>
   <translation>{what}, {done} von {total}</translation>
  </message>
  <message>
   <source>{number} percent</source>
   <translation>{number} Prozent</translation>
  </message>
  <message>
   <source>(nothing)</source>
   <translation>(nichts)</translation>
  </message>
  <message>
   <source>Changed by you and by the file</source>
   <translation>Von dir und von der Datei geändert</translation>
  </message>
  <message numerus="yes">
   <source>{n} text. Yours stays where you choose nothing, and you are asked only once.</source>
   <extracomment>{n} texts. Yours stays where you choose nothing, and you are asked only once.</extracomment>
   <translation>
    <numerusform>{n} Text. Wo du nichts wählst, bleibt deiner, und du wirst nur einmal gefragt.</numerusform>
    <numerusform>{n} Texte. Wo du nichts wählst, bleibt deiner, und du wirst nur einmal gefragt.</numerusform>
   </translation>
  </message>
  <message>
   <source>“{title}” is in your library already</source>
   <translation>„{title}“ ist schon in deiner Bibliothek</translation>
  </message>
  <message>
   <source>It has {here} items there, and {new} here; merged it would have {merged}. What you learned stays in each case.</source>
   <translation>Dort hat er {here} Einträge, hier {new}; zusammengeführt wären es {merged}. Was du gelernt hast, bleibt in jedem Fall.</translation>
  </message>
  <message numerus="yes">
   <source>Check {n} definition</source>
   <extracomment>Check {n} definitions</extracomment>
   <translation>
    <numerusform>{n} Definition prüfen</numerusform>
    <numerusform>{n} Definitionen prüfen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Check {n} definition of {title}</source>
   <extracomment>Check {n} definitions of {title}</extracomment>
   <translation>
    <numerusform>{n} Definition von {title} prüfen</numerusform>
    <numerusform>{n} Definitionen von {title} prüfen</numerusform>
   </translation>
  </message>
  <message>
   <source>Definition {number} to check</source>
   <translation>Definition {number}, zu prüfen</translation>
  </message>
  <message>
   <source>You say: leave it out.</source>
   <translation>Du sagst: weglassen.</translation>
  </message>
  <message>
   <source>You say: it is {term}.</source>
   <translation>Du sagst: Es ist {term}.</translation>
  </message>
  <message>
   <source>Yours</source>
   <translation>Deins</translation>
  </message>
  <message>
   <source>In the file</source>
   <translation>In der Datei</translation>
  </message>
  <message>
   <source>Replace ({count})</source>
   <translation>Ersetzen ({count})</translation>
  </message>
  <message>
   <source>Merge ({count})</source>
   <translation>Zusammenführen ({count})</translation>
  </message>
  <message>
   <source>Keep both</source>
   <translation>Beide behalten</translation>
  </message>
  <message>
   <source>All mine</source>
   <translation>Alles meins</translation>
  </message>
  <message>
   <source>All from the file</source>
   <translation>Alles aus der Datei</translation>
  </message>
  <message>
   <source>Mine</source>
   <translation>Meins</translation>
  </message>
  <message>
   <source>The file's</source>
   <translation>Das der Datei</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>geändert</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>unverändert</translation>
  </message>
  <message numerus="yes">
   <source>{n} archived, because the file no longer holds it</source>
   <extracomment>{n} archived, because the file no longer holds them</extracomment>
   <translation>
    <numerusform>{n} archiviert, weil die Datei ihn nicht mehr enthält</numerusform>
    <numerusform>{n} archiviert, weil die Datei sie nicht mehr enthält</numerusform>
   </translation>
  </message>
  <message>
   <source>Everything was in the library already</source>
   <translation>Alles war schon in der Bibliothek</translation>
  </message>
  <message>
   <source>Line {line}: {problem}</source>
   <translation>Zeile {line}: {problem}</translation>
  </message>
  <message>
   <source>nothing found</source>
   <translation>nichts gefunden</translation>
  </message>
  <message>
   <source>{count} files: {found}; {refused} could not be read.</source>
   <translation>{count} Dateien: {found}; {refused} nicht lesbar.</translation>
  </message>
  <message>
   <source>{count} files: {found}.</source>
   <translation>{count} Dateien: {found}.</translation>
  </message>
  <message numerus="yes">
   <source>Imported {n} comparison</source>
   <extracomment>Imported {n} comparisons</extracomment>
   <translation>
    <numerusform>{n} Vergleich importiert</numerusform>
    <numerusform>{n} Vergleiche importiert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>updated {n} comparison</source>
   <extracomment>updated {n} comparisons</extracomment>
   <translation>
    <numerusform>{n} Vergleich aktualisiert</numerusform>
    <numerusform>{n} Vergleiche aktualisiert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>archived {n} comparison</source>
   <extracomment>archived {n} comparisons</extracomment>
   <translation>
    <numerusform>{n} Vergleich archiviert</numerusform>
    <numerusform>{n} Vergleiche archiviert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} key difference</source>
   <extracomment>{n} key differences</extracomment>
   <translation>
    <numerusform>{n} Hauptunterschied</numerusform>
    <numerusform>{n} Hauptunterschiede</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} chart row</source>
   <extracomment>{n} chart rows</extracomment>
   <translation>
    <numerusform>{n} Tabellenzeile</numerusform>
    <numerusform>{n} Tabellenzeilen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} definition</source>
   <extracomment>{n} definitions</extracomment>
   <translation>
    <numerusform>{n} Definition</numerusform>
    <numerusform>{n} Definitionen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} example</source>
   <extracomment>{n} examples</extracomment>
   <translation>
    <numerusform>{n} Beispiel</numerusform>
    <numerusform>{n} Beispiele</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} curiosity</source>
   <extracomment>{n} curiosities</extracomment>
   <translation>
    <numerusform>{n}-mal Wissenswertes</numerusform>
    <numerusform>{n}-mal Wissenswertes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} new</source>
   <extracomment>{n} new</extracomment>
   <translation>
    <numerusform>{n} neu</numerusform>
    <numerusform>{n} neu</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} changed</source>
   <extracomment>{n} changed</extracomment>
   <translation>
    <numerusform>{n} geändert</numerusform>
    <numerusform>{n} geändert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} unchanged</source>
   <extracomment>{n} unchanged</extracomment>
   <translation>
    <numerusform>{n} unverändert</numerusform>
    <numerusform>{n} unverändert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} to be archived</source>
   <extracomment>{n} to be archived</extracomment>
   <translation>
    <numerusform>{n} zu archivieren</numerusform>
    <numerusform>{n} zu archivieren</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} term</source>
   <extracomment>{n} terms</extracomment>
   <translation>
    <numerusform>{n} Begriff</numerusform>
    <numerusform>{n} Begriffe</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Updated {n} comparison</source>
   <extracomment>Updated {n} comparisons</extracomment>
   <translation>
    <numerusform>{n} Vergleich aktualisiert</numerusform>
    <numerusform>{n} Vergleiche aktualisiert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Archived {n} comparison</source>
   <extracomment>Archived {n} comparisons</extracomment>
   <translation>
    <numerusform>{n} Vergleich archiviert</numerusform>
    <numerusform>{n} Vergleiche archiviert</numerusform>
   </translation>
  </message>
  <message>
   <source>Only its terms were found</source>
   <translation>Nur seine Begriffe wurden gefunden</translation>
  </message>
  <message>
   <source>The import was taken back</source>
   <translation>Der Import wurde zurückgenommen</translation>
  </message>
  <message>
   <source>Taking the import back</source>
   <translation>Der Import wird zurückgenommen</translation>
  </message>
  <message numerus="yes">
   <source>The import was taken back; {n} changed since and was left as it is</source>
   <extracomment>The import was taken back; {n} changed since and were left as they are</extracomment>
   <translation>
    <numerusform>Der Import wurde zurückgenommen; {n} wurde seither geändert und blieb, wie es ist</numerusform>
    <numerusform>Der Import wurde zurückgenommen; {n} wurden seither geändert und blieben, wie sie sind</numerusform>
   </translation>
  </message>
  <message>
   <source>Show the rest</source>
   <translation>Den Rest zeigen</translation>
  </message>
  <message>
   <source>Show more</source>
   <translation>Mehr zeigen</translation>
  </message>
  <message>
   <source>Show more of {left}</source>
   <translation>Mehr zeigen von {left}</translation>
  </message>
  <message>
   <source>Look through</source>
   <translation>Durchsehen</translation>
  </message>
  <message>
   <source>Look through {title}</source>
   <translation>{title} durchsehen</translation>
  </message>
  <message numerus="yes">
   <source>{n} sure</source>
   <extracomment>{n} sure</extracomment>
   <translation>
    <numerusform>{n} sicher</numerusform>
    <numerusform>{n} sicher</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} likely</source>
   <extracomment>{n} likely</extracomment>
   <translation>
    <numerusform>{n} wahrscheinlich</numerusform>
    <numerusform>{n} wahrscheinlich</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} to check</source>
   <extracomment>{n} to check</extracomment>
   <translation>
    <numerusform>{n} zu prüfen</numerusform>
    <numerusform>{n} zu prüfen</numerusform>
   </translation>
  </message>
  <message>
   <source>Kept, because you changed it: {words}</source>
   <translation>Behalten, weil du es geändert hast: {words}</translation>
  </message>
  <message>
   <source>Your change no longer fits: {words}</source>
   <translation>Deine Änderung passt nicht mehr: {words}</translation>
  </message>
  <message numerus="yes">
   <source>{file}: {n} item renamed by the author. What you learned stays.</source>
   <extracomment>{file}: {n} items renamed by the author. What you learned stays.</extracomment>
   <translation>
    <numerusform>{file}: {n} Eintrag vom Verfasser umbenannt. Was du gelernt hast, bleibt.</numerusform>
    <numerusform>{file}: {n} Einträge vom Verfasser umbenannt. Was du gelernt hast, bleibt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{file}: {n} question asked again soon, because the meaning changed.</source>
   <extracomment>{file}: {n} questions asked again soon, because the meaning changed.</extracomment>
   <translation>
    <numerusform>{file}: {n} Frage wird bald neu gefragt, weil sich der Sinn geändert hat.</numerusform>
    <numerusform>{file}: {n} Fragen werden bald neu gefragt, weil sich der Sinn geändert hat.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>And {n} more</source>
   <extracomment>And {n} more</extracomment>
   <translation>
    <numerusform>Und {n} weiteres</numerusform>
    <numerusform>Und {n} weitere</numerusform>
   </translation>
  </message>
  <message>
   <source>The main places, from the top</source>
   <translation>Die Hauptbereiche, von oben</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Larger or smaller text</source>
   <translation>Text größer oder kleiner</translation>
  </message>
  <message>
   <source>Between the sidebar and the page</source>
   <translation>Zwischen Seitenleiste und Seite</translation>
  </message>
  <message>
   <source>This list</source>
   <translation>Diese Liste</translation>
  </message>
  <message>
   <source>Close the innermost thing</source>
   <translation>Das Innerste schließen</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>On this page</source>
   <translation>Auf dieser Seite</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>Überall</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <source>A workbook with the marks, every answer, the questions and the mix-ups.</source>
   <translation>Eine Mappe mit den Bewertungen, jeder Antwort, den Fragen und den Verwechslungen.</translation>
  </message>
  <message>
   <source>A table of the marks that any spreadsheet reads.</source>
   <translation>Eine Tabelle der Bewertungen, die jede Tabellenkalkulation liest.</translation>
  </message>
  <message>
   <source>Export the gradebook from Canvas first. One column of that very file is filled, scores that stand there are replaced, and all else stays. A column that Canvas does not know would become a new assignment.</source>
   <translation>Exportiere zuerst das Notenbuch aus Canvas. Eine Spalte genau dieser Datei wird gefüllt, Werte darin werden ersetzt, alles andere bleibt. Eine Spalte, die Canvas nicht kennt, würde eine neue Aufgabe.</translation>
  </message>
  <message>
   <source>A table for Moodle’s grade import. Students without a mark are left out.</source>
   <translation>Eine Tabelle für den Bewertungsimport von Moodle. Wer keine Bewertung hat, fehlt darin.</translation>
  </message>
  <message>
   <source>The marks one below the other, in the order of this list, to be pasted.</source>
   <translation>Die Bewertungen untereinander, in der Reihenfolge dieser Liste, zum Einfügen.</translation>
  </message>
  <message>
   <source>Export marks</source>
   <translation>Bewertungen exportieren</translation>
  </message>
  <message>
   <source>Export for</source>
   <translation>Exportieren für</translation>
  </message>
  <message>
   <source>For old versions of Excel (byte order mark)</source>
   <translation>Für alte Fassungen von Excel (Byte Order Mark)</translation>
  </message>
  <message>
   <source>Semicolons between the columns</source>
   <translation>Strichpunkte zwischen den Spalten</translation>
  </message>
  <message>
   <source>Moodle knows students by</source>
   <translation>Moodle kennt die Lernenden an</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Excel or LibreOffice (.xlsx)</source>
   <translation>Excel oder LibreOffice (.xlsx)</translation>
  </message>
  <message>
   <source>A table (.csv)</source>
   <translation>Eine Tabelle (.csv)</translation>
  </message>
  <message>
   <source>Canvas</source>
   <translation>Canvas</translation>
  </message>
  <message>
   <source>Moodle</source>
   <translation>Moodle</translation>
  </message>
  <message>
   <source>A column to paste</source>
   <translation>Eine Spalte zum Einfügen</translation>
  </message>
  <message>
   <source>Rename the pack</source>
   <translation>Paket umbenennen</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>This page was imported: its words are those of its authors.</source>
   <translation>Diese Seite wurde importiert: Ihre Worte sind die ihrer Verfasser.</translation>
  </message>
  <message>
   <source>Share this comparison</source>
   <translation>Diesen Vergleich weitergeben</translation>
  </message>
  <message>
   <source>I may share this page</source>
   <translation>Ich darf diese Seite weitergeben</translation>
  </message>
  <message>
   <source>Save as a pack</source>
   <translation>Als Paket speichern</translation>
  </message>
  <message>
   <source>This collection needs a newer program</source>
   <translation>Diese Sammlung braucht ein neueres Programm</translation>
  </message>
  <message>
   <source>The collection could not be read</source>
   <translation>Die Sammlung konnte nicht gelesen werden</translation>
  </message>
  <message>
   <source>Another program is using the collection</source>
   <translation>Ein anderes Programm benutzt die Sammlung</translation>
  </message>
  <message>
   <source>Nothing could be saved</source>
   <translation>Es konnte nichts gespeichert werden</translation>
  </message>
  <message>
   <source>That did not work</source>
   <translation>Das hat nicht geklappt</translation>
  </message>
  <message>
   <source>{file} could not be read</source>
   <translation>{file} konnte nicht gelesen werden</translation>
  </message>
  <message>
   <source>Ctrl</source>
   <translation>Strg</translation>
  </message>
  <message>
   <source>Alt</source>
   <translation>Alt</translation>
  </message>
  <message>
   <source>Shift</source>
   <translation>Umschalt</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>Leertaste</translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>Tab</translation>
  </message>
  <message>
   <source>Backspace</source>
   <translation>Rücktaste</translation>
  </message>
  <message>
   <source>Something unexpected happened; what you answered is saved.</source>
   <translation>Etwas Unerwartetes ist passiert; deine Antworten sind gespeichert.</translation>
  </message>
  <message>
   <source>Something unexpected happened; what you answered is saved. A report lies in {file}.</source>
   <translation>Etwas Unerwartetes ist passiert; deine Antworten sind gespeichert. Ein Bericht liegt in {file}.</translation>
  </message>
  <message>
   <source>Saved on this computer</source>
   <translation>Auf diesem Computer gespeichert</translation>
  </message>
  <message numerus="yes">
   <source>{n} comparison</source>
   <extracomment>{n} comparisons</extracomment>
   <translation>
    <numerusform>{n} Vergleich</numerusform>
    <numerusform>{n} Vergleiche</numerusform>
   </translation>
  </message>
  <message>
   <source>nothing due</source>
   <translation>nichts fällig</translation>
  </message>
  <message>
   <source>due {day}</source>
   <translation>fällig {day}</translation>
  </message>
  <message>
   <source>mastery {values}</source>
   <translation>Beherrschung {values}</translation>
  </message>
  <message numerus="yes">
   <source>mixed up once</source>
   <extracomment>mixed up {n} times</extracomment>
   <translation>
    <numerusform>einmal verwechselt</numerusform>
    <numerusform>{n}-mal verwechselt</numerusform>
   </translation>
  </message>
  <message>
   <source>{pack}, folded</source>
   <translation>{pack}, zugeklappt</translation>
  </message>
  <message>
   <source>tomorrow</source>
   <translation>morgen</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>diffstudy stopped unexpectedly last time; what you answered is saved</source>
   <translation>diffstudy wurde letztes Mal unerwartet beendet; deine Antworten sind gespeichert</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <source>diffstudy is open already with this collection. Use that window, or close it and try again.</source>
   <translation>diffstudy ist mit dieser Sammlung schon geöffnet. Benutze jenes Fenster, oder schließe es und versuche es noch einmal.</translation>
  </message>
  <message>
   <source>The report is no longer there.</source>
   <translation>Der Bericht ist nicht mehr da.</translation>
  </message>
  <message>
   <source>Report {file}</source>
   <translation>Bericht {file}</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>Packs</source>
   <translation>Pakete</translation>
  </message>
  <message>
   <source>Teach</source>
   <translation>Unterrichten</translation>
  </message>
  <message>
   <source>Qt and PySide6 are used under the GNU Lesser General Public License, version 3.</source>
   <translation>Qt und PySide6 werden unter der GNU Lesser General Public License, Version 3, verwendet.</translation>
  </message>
  <message>
   <source>Study the difference between two terms. MIT License; the packs are CC0.</source>
   <translation>Lerne den Unterschied zwischen zwei Begriffen. MIT-Lizenz; die Pakete sind CC0.</translation>
  </message>
  <message>
   <source>Literata, the reading typeface</source>
   <translation>Literata, die Leseschrift</translation>
  </message>
  <message>
   <source>Inter, the interface typeface</source>
   <translation>Inter, die Schrift der Oberfläche</translation>
  </message>
  <message>
   <source>Lucide icons</source>
   <translation>Lucide-Symbole</translation>
  </message>
  <message>
   <source>About</source>
   <translation>Über das Programm</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Lesen</translation>
  </message>
  <message>
   <source>Read the licence of {name}</source>
   <translation>Die Lizenz von {name} lesen</translation>
  </message>
  <message>
   <source>hand in by {day}, {time}</source>
   <translation>abzugeben bis {day}, {time}</translation>
  </message>
  <message numerus="yes">
   <source>{n} question from {comparisons}</source>
   <extracomment>{n} questions from {comparisons}</extracomment>
   <translation>
    <numerusform>{n} Frage aus {comparisons}</numerusform>
    <numerusform>{n} Fragen aus {comparisons}</numerusform>
   </translation>
  </message>
  <message>
   <source>Week 3: measuring well</source>
   <translation>Woche 3: gut messen</translation>
  </message>
  <message>
   <source>Class, a label without names</source>
   <translation>Klasse, eine Bezeichnung ohne Namen</translation>
  </message>
  <message>
   <source>Comparisons</source>
   <translation>Vergleiche</translation>
  </message>
  <message>
   <source>Earlier comparisons</source>
   <translation>Frühere Vergleiche</translation>
  </message>
  <message>
   <source>Mix in earlier comparisons</source>
   <translation>Frühere Vergleiche beimischen</translation>
  </message>
  <message>
   <source>Share of earlier comparisons</source>
   <translation>Anteil früherer Vergleiche</translation>
  </message>
  <message>
   <source>Questions for each student</source>
   <translation>Fragen für jeden</translation>
  </message>
  <message>
   <source>Hand in by, such as 2026-11-27 16:00</source>
   <translation>Abgabe bis, etwa 2026-11-27 16:00</translation>
  </message>
  <message>
   <source>Minutes of grace</source>
   <translation>Minuten Nachfrist</translation>
  </message>
  <message>
   <source>Attempts</source>
   <translation>Versuche</translation>
  </message>
  <message>
   <source>Which attempt counts</source>
   <translation>Welcher Versuch zählt</translation>
  </message>
  <message>
   <source>When students see the answers</source>
   <translation>Wann die Lernenden die Antworten sehen</translation>
  </message>
  <message>
   <source>Passed from</source>
   <translation>Bestanden ab</translation>
  </message>
  <message>
   <source>Minutes to take, 0 for no limit</source>
   <translation>Minuten Bearbeitungszeit, 0 für keine Grenze</translation>
  </message>
  <message>
   <source>Names may be typed instead of codes</source>
   <translation>Statt Codes dürfen Namen eingetippt werden</translation>
  </message>
  <message>
   <source>Instructions</source>
   <translation>Anweisungen</translation>
  </message>
  <message>
   <source>Write a title first.</source>
   <translation>Schreibe zuerst einen Titel.</translation>
  </message>
  <message>
   <source>Tick at least one comparison.</source>
   <translation>Kreuze mindestens einen Vergleich an.</translation>
  </message>
  <message>
   <source>Tick at least one way of asking.</source>
   <translation>Kreuze mindestens eine Frageart an.</translation>
  </message>
  <message>
   <source>Write the day and time as 2026-11-27 16:00, or leave it empty.</source>
   <translation>Schreibe Tag und Uhrzeit wie 2026-11-27 16:00, oder lass es leer.</translation>
  </message>
  <message>
   <source>For class</source>
   <translation>Für die Klasse</translation>
  </message>
  <message>
   <source>Share of the questions about them</source>
   <translation>Anteil der Fragen dazu</translation>
  </message>
  <message>
   <source>Ways of asking</source>
   <translation>Fragearten</translation>
  </message>
  <message>
   <source>Hand in by</source>
   <translation>Abgabe bis</translation>
  </message>
  <message>
   <source>Of several attempts</source>
   <translation>Bei mehreren Versuchen</translation>
  </message>
  <message>
   <source>Students see the answers</source>
   <translation>Die Lernenden sehen die Antworten</translation>
  </message>
  <message>
   <source>Minutes to take</source>
   <translation>Minuten Bearbeitungszeit</translation>
  </message>
  <message>
   <source>Instructions for the students</source>
   <translation>Anweisungen für die Lernenden</translation>
  </message>
  <message>
   <source>No date: nothing is late.</source>
   <translation>Kein Datum: nichts kommt zu spät.</translation>
  </message>
  <message>
   <source>the best one counts</source>
   <translation>der beste zählt</translation>
  </message>
  <message>
   <source>the last one counts</source>
   <translation>der letzte zählt</translation>
  </message>
  <message>
   <source>the first one counts</source>
   <translation>der erste zählt</translation>
  </message>
  <message>
   <source>when they have finished</source>
   <translation>wenn sie fertig sind</translation>
  </message>
  <message>
   <source>after each answer</source>
   <translation>nach jeder Antwort</translation>
  </message>
  <message>
   <source>when the time is over</source>
   <translation>wenn die Zeit um ist</translation>
  </message>
  <message>
   <source>never</source>
   <translation>nie</translation>
  </message>
  <message>
   <source>Saved as one file. Hand it out on a shared folder, a stick or by mail; results come back the same way. No accounts are needed.</source>
   <translation>Gespeichert als eine Datei. Gib sie über einen gemeinsamen Ordner, einen Stick oder per Mail aus; die Ergebnisse kommen ebenso zurück. Konten braucht es nicht.</translation>
  </message>
  <message>
   <source>For practice and homework, not for exams: the file holds the answers, and whoever owns the computer can look. Results are sealed, so that classmates cannot read or change them, and every answer is marked again here. A friend who answers, or a changed clock, no file can stop.</source>
   <translation>Für Übung und Hausaufgaben, nicht für Prüfungen: Die Datei enthält die Antworten, und wem der Rechner gehört, der kann nachsehen. Ergebnisse sind versiegelt, damit andere sie weder lesen noch ändern, und jede Antwort wird hier neu bewertet. Einen Freund, der antwortet, oder eine verstellte Uhr hält keine Datei auf.</translation>
  </message>
  <message>
   <source>I may share these words</source>
   <translation>Ich darf diese Texte weitergeben</translation>
  </message>
  <message numerus="yes">
   <source>{n} comparison is an imported page, whose words belong to their authors.</source>
   <extracomment>{n} comparisons are imported pages, whose words belong to their authors.</extracomment>
   <translation>
    <numerusform>{n} Vergleich ist eine importierte Seite, deren Worte ihren Verfassern gehören.</numerusform>
    <numerusform>{n} Vergleiche sind importierte Seiten, deren Worte ihren Verfassern gehören.</numerusform>
   </translation>
  </message>
  <message>
   <source>Each student gets {questions}.</source>
   <translation>Jeder bekommt {questions}.</translation>
  </message>
  <message numerus="yes">
   <source>about {n} minute</source>
   <extracomment>about {n} minutes</extracomment>
   <translation>
    <numerusform>etwa {n} Minute</numerusform>
    <numerusform>etwa {n} Minuten</numerusform>
   </translation>
  </message>
  <message>
   <source>passed from {n} percent</source>
   <translation>bestanden ab {n} Prozent</translation>
  </message>
  <message>
   <source>What students receive</source>
   <translation>Was die Lernenden bekommen</translation>
  </message>
  <message>
   <source>No title yet</source>
   <translation>Noch kein Titel</translation>
  </message>
  <message>
   <source>Tick comparisons to see how many questions there are.</source>
   <translation>Kreuze Vergleiche an, um zu sehen, wie viele Fragen es gibt.</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>kein Datum</translation>
  </message>
  <message>
   <source>One of the questions</source>
   <translation>Eine der Fragen</translation>
  </message>
  <message>
   <source>New assignment</source>
   <translation>Neue Aufgabe</translation>
  </message>
  <message>
   <source>Print worksheet</source>
   <translation>Arbeitsblatt drucken</translation>
  </message>
  <message>
   <source>Save web page</source>
   <translation>Webseite speichern</translation>
  </message>
  <message>
   <source>Save assignment file</source>
   <translation>Aufgabendatei speichern</translation>
  </message>
  <message>
   <source>Change assignment</source>
   <translation>Aufgabe ändern</translation>
  </message>
  <message>
   <source>Save the assignment</source>
   <translation>Aufgabe speichern</translation>
  </message>
  <message>
   <source>Next field</source>
   <translation>Nächstes Feld</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Drucken</translation>
  </message>
  <message>
   <source>Web page</source>
   <translation>Webseite</translation>
  </message>
  <message>
   <source>Save file</source>
   <translation>Datei speichern</translation>
  </message>
  <message>
   <source>Saved as {file}</source>
   <translation>Als {file} gespeichert</translation>
  </message>
  <message>
   <source>Kept under Teach.</source>
   <translation>Unter Unterrichten aufgehoben.</translation>
  </message>
  <message>
   <source>Questions to check</source>
   <translation>Fragen zum Nachsehen</translation>
  </message>
  <message>
   <source>Terms that fail again and again will be here, and questions that mislead or that you reported.</source>
   <translation>Hier stehen Begriffe, die immer wieder misslingen, und Fragen, die irreführen oder die du gemeldet hast.</translation>
  </message>
  <message>
   <source>Next action</source>
   <translation>Nächste Aktion</translation>
  </message>
  <message>
   <source>Scroll</source>
   <translation>Blättern</translation>
  </message>
  <message>
   <source>{term} is set aside</source>
   <translation>{term} ist beiseitegelegt</translation>
  </message>
  <message>
   <source>{term} is asked again</source>
   <translation>{term} wird wieder gefragt</translation>
  </message>
  <message>
   <source>Nothing to check</source>
   <translation>Nichts nachzusehen</translation>
  </message>
  <message>
   <source>Hard to keep</source>
   <translation>Schwer zu behalten</translation>
  </message>
  <message>
   <source>Not asked</source>
   <translation>Nicht gefragt</translation>
  </message>
  <message>
   <source>Note on {term} saved</source>
   <translation>Notiz zu {term} gespeichert</translation>
  </message>
  <message>
   <source>The question is asked again</source>
   <translation>Die Frage wird wieder gestellt</translation>
  </message>
  <message>
   <source>The question is kept out</source>
   <translation>Die Frage bleibt weg</translation>
  </message>
  <message>
   <source>Taken back</source>
   <translation>Zurückgenommen</translation>
  </message>
  <message>
   <source>Your note on {term}</source>
   <translation>Deine Notiz zu {term}</translation>
  </message>
  <message>
   <source>Something that helps you remember it</source>
   <translation>Etwas, das dir beim Merken hilft</translation>
  </message>
  <message>
   <source>Ask it again</source>
   <translation>Wieder fragen</translation>
  </message>
  <message>
   <source>Set it aside</source>
   <translation>Beiseitelegen</translation>
  </message>
  <message>
   <source>Drill this pair</source>
   <translation>Dieses Paar üben</translation>
  </message>
  <message>
   <source>Drill {both}</source>
   <translation>{both} üben</translation>
  </message>
  <message>
   <source>Read {title}</source>
   <translation>{title} lesen</translation>
  </message>
  <message>
   <source>From {title}.</source>
   <translation>Aus {title}.</translation>
  </message>
  <message>
   <source>From {title}, line {line} of its file.</source>
   <translation>Aus {title}, Zeile {line} der Datei.</translation>
  </message>
  <message>
   <source>Your note</source>
   <translation>Deine Notiz</translation>
  </message>
  <message>
   <source>Shown after each answer to this term.</source>
   <translation>Wird nach jeder Antwort zu diesem Begriff gezeigt.</translation>
  </message>
  <message>
   <source>Answer: {term}.</source>
   <translation>Antwort: {term}.</translation>
  </message>
  <message>
   <source>Repair it on its page</source>
   <translation>Auf der Seite berichtigen</translation>
  </message>
  <message>
   <source>Keep it out for good</source>
   <translation>Für immer weglassen</translation>
  </message>
  <message numerus="yes">
   <source>{n} mix-up this month</source>
   <extracomment>{n} mix-ups this month</extracomment>
   <translation>
    <numerusform>{n} Verwechslung diesen Monat</numerusform>
    <numerusform>{n} Verwechslungen diesen Monat</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{terms} and {n} more</source>
   <extracomment>{terms} and {n} more</extracomment>
   <translation>
    <numerusform>{terms} und {n} weiterer</numerusform>
    <numerusform>{terms} und {n} weitere</numerusform>
   </translation>
  </message>
  <message>
   <source>Study {title}</source>
   <translation>{title} lernen</translation>
  </message>
  <message>
   <source>Not mixed up this month</source>
   <translation>Diesen Monat nicht verwechselt</translation>
  </message>
  <message>
   <source>The source does not say</source>
   <translation>Die Quelle sagt es nicht</translation>
  </message>
  <message>
   <source>Comparison chart, {terms}</source>
   <translation>Vergleichstabelle, {terms}</translation>
  </message>
  <message>
   <source>Around {hub}</source>
   <translation>Rund um {hub}</translation>
  </message>
  <message>
   <source>Next card due on {day}</source>
   <translation>Nächste Karte fällig am {day}</translation>
  </message>
  <message numerus="yes">
   <source>{n} card due</source>
   <extracomment>{n} cards due</extracomment>
   <translation>
    <numerusform>{n} Karte fällig</numerusform>
    <numerusform>{n} Karten fällig</numerusform>
   </translation>
  </message>
  <message>
   <source>Not studied yet</source>
   <translation>Noch nicht gelernt</translation>
  </message>
  <message>
   <source>Nothing is due</source>
   <translation>Nichts ist fällig</translation>
  </message>
  <message>
   <source>Your mastery</source>
   <translation>Deine Beherrschung</translation>
  </message>
  <message>
   <source>Previous</source>
   <translation>Vorheriger</translation>
  </message>
  <message>
   <source>Study this pair</source>
   <translation>Dieses Paar lernen</translation>
  </message>
  <message>
   <source>Edit the text that has the focus</source>
   <translation>Den Text bearbeiten, der den Fokus hat</translation>
  </message>
  <message>
   <source>Undo the last edit</source>
   <translation>Letzte Bearbeitung rückgängig</translation>
  </message>
  <message>
   <source>Previous or next section</source>
   <translation>Voriger oder nächster Abschnitt</translation>
  </message>
  <message>
   <source>Open or close a curiosity</source>
   <translation>Wissenswertes auf- oder zuklappen</translation>
  </message>
  <message>
   <source>Differences</source>
   <translation>Unterschiede</translation>
  </message>
  <message>
   <source>Chart</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <source>Definitions</source>
   <translation>Definitionen</translation>
  </message>
  <message>
   <source>Definitions and examples</source>
   <translation>Definitionen und Beispiele</translation>
  </message>
  <message>
   <source>Curiosities</source>
   <translation>Wissenswertes</translation>
  </message>
  <message>
   <source>Common curiosities</source>
   <translation>Häufig gefragt</translation>
  </message>
  <message>
   <source>Related comparisons</source>
   <translation>Verwandte Vergleiche</translation>
  </message>
  <message>
   <source>Related</source>
   <translation>Verwandt</translation>
  </message>
  <message>
   <source>Share</source>
   <translation>Weitergeben</translation>
  </message>
  <message>
   <source>Study these terms</source>
   <translation>Diese Begriffe lernen</translation>
  </message>
  <message>
   <source>The page does not say which term these belong to</source>
   <translation>Die Seite sagt nicht, zu welchem Begriff diese gehören</translation>
  </message>
  <message numerus="yes">
   <source>Show {n} more</source>
   <extracomment>Show {n} more</extracomment>
   <translation>
    <numerusform>{n} weitere zeigen</numerusform>
    <numerusform>{n} weitere zeigen</numerusform>
   </translation>
  </message>
  <message>
   <source>No definition for {term} yet</source>
   <translation>Noch keine Definition für {term}</translation>
  </message>
  <message>
   <source>Definition {number} of {headword}</source>
   <translation>Definition {number} von {headword}</translation>
  </message>
  <message>
   <source>Definition {number}</source>
   <translation>Definition {number}</translation>
  </message>
  <message>
   <source>Nothing can be asked yet</source>
   <translation>Es kann noch nichts gefragt werden</translation>
  </message>
  <message>
   <source>Everything is suspended</source>
   <translation>Alles ist ausgesetzt</translation>
  </message>
  <message numerus="yes">
   <source>About {n} minute</source>
   <extracomment>About {n} minutes</extracomment>
   <translation>
    <numerusform>Etwa {n} Minute</numerusform>
    <numerusform>Etwa {n} Minuten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} new card included</source>
   <extracomment>{n} new cards included</extracomment>
   <translation>
    <numerusform>{n} neue Karte dabei</numerusform>
    <numerusform>{n} neue Karten dabei</numerusform>
   </translation>
  </message>
  <message>
   <source>{time}, {new}.</source>
   <translation>{time}, {new}.</translation>
  </message>
  <message>
   <source>Practise if you like: it leaves the schedule as it is.</source>
   <translation>Übe, wenn du magst: Der Zeitplan bleibt, wie er ist.</translation>
  </message>
  <message numerus="yes">
   <source>{n} card comes then.</source>
   <extracomment>{n} cards come then.</extracomment>
   <translation>
    <numerusform>Dann kommt {n} Karte.</numerusform>
    <numerusform>Dann kommen {n} Karten.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} card is due</source>
   <extracomment>{n} cards are due</extracomment>
   <translation>
    <numerusform>{n} Karte ist fällig</numerusform>
    <numerusform>{n} Karten sind fällig</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} new card</source>
   <extracomment>{n} new cards</extracomment>
   <translation>
    <numerusform>{n} neue Karte</numerusform>
    <numerusform>{n} neue Karten</numerusform>
   </translation>
  </message>
  <message>
   <source>Nothing is due until {day}</source>
   <translation>Bis {day} ist nichts fällig</translation>
  </message>
  <message>
   <source>{number} of the due cards you mixed up last time.</source>
   <translation>{number} der fälligen Karten hast du letztes Mal verwechselt.</translation>
  </message>
  <message>
   <source>{number} of them you mixed up last time.</source>
   <translation>{number} davon hast du letztes Mal verwechselt.</translation>
  </message>
  <message numerus="yes">
   <source>across {n} comparison</source>
   <extracomment>across {n} comparisons</extracomment>
   <translation>
    <numerusform>aus {n} Vergleich</numerusform>
    <numerusform>aus {n} Vergleichen</numerusform>
   </translation>
  </message>
  <message>
   <source>{time} {across}, {new}.</source>
   <translation>{time} {across}, {new}.</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Weitermachen</translation>
  </message>
  <message>
   <source>{time} {across}.</source>
   <translation>{time} {across}.</translation>
  </message>
  <message>
   <source>Practise</source>
   <translation>Üben</translation>
  </message>
  <message>
   <source>A, label, B</source>
   <translation>A, Beschriftung, B</translation>
  </message>
  <message>
   <source>The same field of the next row</source>
   <translation>Dasselbe Feld der nächsten Zeile</translation>
  </message>
  <message>
   <source>Add a row</source>
   <translation>Zeile hinzufügen</translation>
  </message>
  <message>
   <source>Duplicate the row</source>
   <translation>Zeile verdoppeln</translation>
  </message>
  <message>
   <source>Move the row</source>
   <translation>Zeile verschieben</translation>
  </message>
  <message>
   <source>Move the definition to the other side</source>
   <translation>Definition auf die andere Seite</translation>
  </message>
  <message>
   <source>Swap the sides</source>
   <translation>Seiten tauschen</translation>
  </message>
  <message>
   <source>Next problem</source>
   <translation>Nächstes Problem</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <source>Bring back what stood in the field</source>
   <translation>Zurückholen, was im Feld stand</translation>
  </message>
  <message>
   <source>Row added</source>
   <translation>Zeile hinzugefügt</translation>
  </message>
  <message>
   <source>Duplicated</source>
   <translation>Verdoppelt</translation>
  </message>
  <message numerus="yes">
   <source>{n} to fix before the pack can be shared</source>
   <extracomment>{n} to fix before the pack can be shared</extracomment>
   <translation>
    <numerusform>{n} Sache zu beheben, bevor das Paket weitergegeben werden kann</numerusform>
    <numerusform>{n} Sachen zu beheben, bevor das Paket weitergegeben werden kann</numerusform>
   </translation>
  </message>
  <message>
   <source>Moved to {headword}</source>
   <translation>Zu {headword} verschoben</translation>
  </message>
  <message>
   <source>Sides swapped</source>
   <translation>Seiten getauscht</translation>
  </message>
  <message>
   <source>Undone</source>
   <translation>Rückgängig gemacht</translation>
  </message>
  <message>
   <source>Done again</source>
   <translation>Wiederhergestellt</translation>
  </message>
  <message>
   <source>Moved up</source>
   <translation>Nach oben verschoben</translation>
  </message>
  <message>
   <source>Moved down</source>
   <translation>Nach unten verschoben</translation>
  </message>
  <message>
   <source>Removed</source>
   <translation>Entfernt</translation>
  </message>
  <message>
   <source>example {place} of {what}</source>
   <translation>Beispiel {place} von {what}</translation>
  </message>
  <message>
   <source>definition {number} of {owner}</source>
   <translation>Definition {number} von {owner}</translation>
  </message>
  <message>
   <source>definition {number}</source>
   <translation>Definition {number}</translation>
  </message>
  <message>
   <source>What it is, without its name</source>
   <translation>Was es ist, ohne den Namen</translation>
  </message>
  <message>
   <source>Field of {what}</source>
   <translation>Fachgebiet von {what}</translation>
  </message>
  <message>
   <source>Field, such as Physiology</source>
   <translation>Fachgebiet, etwa Physiologie</translation>
  </message>
  <message>
   <source>A sentence with the term in it</source>
   <translation>Ein Satz, in dem der Begriff vorkommt</translation>
  </message>
  <message>
   <source>Remove {what}</source>
   <translation>{what} entfernen</translation>
  </message>
  <message>
   <source>Example</source>
   <translation>Beispiel</translation>
  </message>
  <message>
   <source>Add an example to {what}</source>
   <translation>Ein Beispiel zu {what} hinzufügen</translation>
  </message>
  <message>
   <source>Answer of quiz line {number}</source>
   <translation>Antwort der Quizzeile {number}</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Fachgebiet</translation>
  </message>
  <message>
   <source>Add a field of knowledge to {what}</source>
   <translation>Ein Fachgebiet zu {what} hinzufügen</translation>
  </message>
  <message>
   <source>Quiz line {number}</source>
   <translation>Quizzeile {number}</translation>
  </message>
  <message>
   <source>A sentence that fits one of the terms, without naming it</source>
   <translation>Ein Satz, der zu einem der Begriffe passt, ohne ihn zu nennen</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <source>Reason of quiz line {number}</source>
   <translation>Begründung der Quizzeile {number}</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <source>To {headword}</source>
   <translation>Zu {headword}</translation>
  </message>
  <message>
   <source>Move {what} to {headword}</source>
   <translation>{what} zu {headword} verschieben</translation>
  </message>
  <message>
   <source>Term {number}</source>
   <translation>Begriff {number}</translation>
  </message>
  <message>
   <source>Saved at {time}</source>
   <translation>Gespeichert um {time}</translation>
  </message>
  <message>
   <source>This comparison was imported. Your changes lie beside it, and a newer version of its pack keeps them. Make it your own to change its terms, swap its sides, merge or split it.</source>
   <translation>Dieser Vergleich wurde importiert. Deine Änderungen liegen daneben, und eine neuere Fassung seines Pakets behält sie. Mach ihn zu deinem eigenen, um seine Begriffe zu ändern, die Seiten zu tauschen, ihn zusammenzuführen oder zu teilen.</translation>
  </message>
  <message>
   <source>Tip</source>
   <translation>Merkhilfe</translation>
  </message>
  <message>
   <source>A way to remember which is which</source>
   <translation>Eine Art, sich zu merken, was was ist</translation>
  </message>
  <message>
   <source>Remove comparison</source>
   <translation>Vergleich entfernen</translation>
  </message>
  <message>
   <source>Make it my own</source>
   <translation>Zu meinem eigenen machen</translation>
  </message>
  <message>
   <source>Merge with the other “{title}”</source>
   <translation>Mit dem anderen „{title}“ zusammenführen</translation>
  </message>
  <message>
   <source>Split off {headword}</source>
   <translation>{headword} abteilen</translation>
  </message>
  <message>
   <source>Share pack</source>
   <translation>Paket weitergeben</translation>
  </message>
  <message>
   <source>What it is about, in a word or two</source>
   <translation>Worum es geht, in ein oder zwei Wörtern</translation>
  </message>
  <message>
   <source>row {number}</source>
   <translation>Zeile {number}</translation>
  </message>
  <message>
   <source>Label of row {number}</source>
   <translation>Beschriftung von Zeile {number}</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Beschriftung</translation>
  </message>
  <message>
   <source>{headword}, row {number}</source>
   <translation>{headword}, Zeile {number}</translation>
  </message>
  <message>
   <source>Title of key difference {number}</source>
   <translation>Titel von Hauptunterschied {number}</translation>
  </message>
  <message>
   <source>Key difference {number}</source>
   <translation>Hauptunterschied {number}</translation>
  </message>
  <message>
   <source>A does this, whereas B does that</source>
   <translation>A tut dies, B dagegen das</translation>
  </message>
  <message>
   <source>Question of curiosity {number}</source>
   <translation>Frage von Wissenswertes {number}</translation>
  </message>
  <message>
   <source>What readers ask</source>
   <translation>Was Leser fragen</translation>
  </message>
  <message>
   <source>Answer of curiosity {number}</source>
   <translation>Antwort von Wissenswertes {number}</translation>
  </message>
  <message>
   <source>The answer</source>
   <translation>Die Antwort</translation>
  </message>
  <message>
   <source>Say the same for {headword}</source>
   <translation>Sag dasselbe zu {headword}</translation>
  </message>
  <message>
   <source>New comparison</source>
   <translation>Neuer Vergleich</translation>
  </message>
  <message>
   <source>Comparisons of the pack</source>
   <translation>Vergleiche des Pakets</translation>
  </message>
  <message>
   <source>Comparison</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <source>Editing {names}</source>
   <translation>{names} bearbeiten</translation>
  </message>
  <message numerus="yes">
   <source>{n} to fix</source>
   <extracomment>{n} to fix</extracomment>
   <translation>
    <numerusform>{n} zu beheben</numerusform>
    <numerusform>{n} zu beheben</numerusform>
   </translation>
  </message>
  <message>
   <source>Problems</source>
   <translation>Probleme</translation>
  </message>
  <message>
   <source>Nothing to fix.</source>
   <translation>Nichts zu beheben.</translation>
  </message>
  <message numerus="yes">
   <source>{n} to look at.</source>
   <extracomment>{n} to look at.</extracomment>
   <translation>
    <numerusform>{n} anzusehen.</numerusform>
    <numerusform>{n} anzusehen.</numerusform>
   </translation>
  </message>
  <message>
   <source>Move {what}</source>
   <translation>{what} verschieben</translation>
  </message>
  <message>
   <source>Drag to move, or press Alt Up and Alt Down</source>
   <translation>Zum Verschieben ziehen, oder Alt mit Pfeil auf oder Pfeil ab drücken</translation>
  </message>
  <message>
   <source>Add difference</source>
   <translation>Unterschied hinzufügen</translation>
  </message>
  <message>
   <source>Add row</source>
   <translation>Zeile hinzufügen</translation>
  </message>
  <message>
   <source>Add definition</source>
   <translation>Definition hinzufügen</translation>
  </message>
  <message>
   <source>Add curiosity</source>
   <translation>Wissenswertes hinzufügen</translation>
  </message>
  <message>
   <source>Add quiz line</source>
   <translation>Quizzeile hinzufügen</translation>
  </message>
  <message>
   <source>Say in a sentence what sets the terms apart. One point in each.</source>
   <translation>Sag in einem Satz, was die Begriffe trennt. Je Satz ein Punkt.</translation>
  </message>
  <message>
   <source>Compare the terms point by point, in a few words on each side.</source>
   <translation>Vergleiche die Begriffe Punkt für Punkt, mit wenigen Wörtern auf jeder Seite.</translation>
  </message>
  <message>
   <source>Say what each term means, without naming it.</source>
   <translation>Sag, was jeder Begriff bedeutet, ohne ihn zu nennen.</translation>
  </message>
  <message>
   <source>Answer what readers ask about the two.</source>
   <translation>Beantworte, was Leser über die beiden fragen.</translation>
  </message>
  <message>
   <source>Write questions of your own, of which one term is the answer.</source>
   <translation>Schreibe eigene Fragen, deren Antwort einer der Begriffe ist.</translation>
  </message>
  <message>
   <source>Nobody knows yet whose these are. Move them.</source>
   <translation>Noch weiß niemand, zu welchem Begriff diese gehören. Verschiebe sie.</translation>
  </message>
  <message>
   <source>Attribute</source>
   <translation>Merkmal</translation>
  </message>
  <message>
   <source>Add definition of {term}</source>
   <translation>Definition von {term} hinzufügen</translation>
  </message>
  <message>
   <source>Quiz</source>
   <translation>Quiz</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Einzelheiten</translation>
  </message>
  <message>
   <source>First term</source>
   <translation>Erster Begriff</translation>
  </message>
  <message>
   <source>Second term</source>
   <translation>Zweiter Begriff</translation>
  </message>
  <message>
   <source>Third term</source>
   <translation>Dritter Begriff</translation>
  </message>
  <message>
   <source>Fourth term</source>
   <translation>Vierter Begriff</translation>
  </message>
  <message>
   <source>Fifth term</source>
   <translation>Fünfter Begriff</translation>
  </message>
  <message>
   <source>Sixth term</source>
   <translation>Sechster Begriff</translation>
  </message>
  <message>
   <source>Imported: the terms and their sides stay as the author has them.</source>
   <translation>Importiert: Die Begriffe und ihre Seiten bleiben, wie der Verfasser sie hat.</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Urteil</translation>
  </message>
  <message>
   <source>Section</source>
   <translation>Abschnitt</translation>
  </message>
  <message>
   <source>one sentence that names both terms</source>
   <translation>ein Satz, der beide Begriffe nennt</translation>
  </message>
  <message>
   <source>Swap the sides (Ctrl Shift X)</source>
   <translation>Seiten tauschen (Strg Umschalt X)</translation>
  </message>
  <message>
   <source>Two terms that are easily confused. Everything else can come later.</source>
   <translation>Zwei Begriffe, die man leicht verwechselt. Alles andere kann später kommen.</translation>
  </message>
  <message>
   <source>Begin</source>
   <translation>Beginnen</translation>
  </message>
  <message>
   <source>Clear search</source>
   <translation>Suche leeren</translation>
  </message>
  <message>
   <source>Write a new comparison</source>
   <translation>Einen neuen Vergleich schreiben</translation>
  </message>
  <message>
   <source>Nothing here matches “{text}”</source>
   <translation>Hier passt nichts zu „{text}“</translation>
  </message>
  <message>
   <source>Did you mean this one?</source>
   <translation>Meintest du diesen?</translation>
  </message>
  <message>
   <source>Comes back later in this session</source>
   <translation>Kommt später in dieser Sitzung wieder</translation>
  </message>
  <message>
   <source>You were sure of this one, so it comes back tomorrow as well.</source>
   <translation>Hier warst du dir sicher, deshalb kommt es auch morgen wieder.</translation>
  </message>
  <message>
   <source>It counts as a guess.</source>
   <translation>Es zählt als geraten.</translation>
  </message>
  <message>
   <source>Not quite.</source>
   <translation>Nicht ganz.</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Richtig</translation>
  </message>
  <message>
   <source>It comes back later in this session.</source>
   <translation>Es kommt später in dieser Sitzung wieder.</translation>
  </message>
  <message>
   <source>You answered {term}.</source>
   <translation>Du hast {term} geantwortet.</translation>
  </message>
  <message>
   <source>The answer is {term}.</source>
   <translation>Die Antwort ist {term}.</translation>
  </message>
  <message>
   <source>Not quite. {term}</source>
   <translation>Nicht ganz. {term}</translation>
  </message>
  <message>
   <source>It is spelled {spelling}.</source>
   <translation>Es wird {spelling} geschrieben.</translation>
  </message>
  <message>
   <source>Right: {term}</source>
   <translation>Richtig: {term}</translation>
  </message>
  <message>
   <source>Tell them apart</source>
   <translation>So hältst du sie auseinander</translation>
  </message>
  <message>
   <source>Not quite. This one is {term}.</source>
   <translation>Nicht ganz. Das ist {term}.</translation>
  </message>
  <message>
   <source>How this is judged</source>
   <translation>Wie das beurteilt wird</translation>
  </message>
  <message>
   <source>Help me find out</source>
   <translation>Hilf mir, es herauszufinden</translation>
  </message>
  <message>
   <source>Export the findings without names</source>
   <translation>Die Ergebnisse ohne Namen exportieren</translation>
  </message>
  <message>
   <source>diffstudy puts two easily confused terms side by side, then asks you about them until you stop mixing them up. Everything stays on this computer.</source>
   <translation>diffstudy stellt zwei leicht verwechselte Begriffe nebeneinander und fragt dich dann danach, bis du sie nicht mehr verwechselst. Alles bleibt auf diesem Computer.</translation>
  </message>
  <message>
   <source>Tell close words apart</source>
   <translation>Ähnliche Wörter auseinanderhalten</translation>
  </message>
  <message>
   <source>Try the sample pack</source>
   <translation>Das Beispielpaket ausprobieren</translation>
  </message>
  <message>
   <source>Six comparisons, about four minutes</source>
   <translation>Sechs Vergleiche, etwa vier Minuten</translation>
  </message>
  <message>
   <source>Import a page</source>
   <translation>Eine Seite importieren</translation>
  </message>
  <message>
   <source>Open a saved comparison page and check what was found.</source>
   <translation>Öffne eine gespeicherte Vergleichsseite und prüfe, was gefunden wurde.</translation>
  </message>
  <message>
   <source>Open a pack</source>
   <translation>Ein Paket öffnen</translation>
  </message>
  <message>
   <source>Use a pack or an assignment file someone gave you.</source>
   <translation>Benutze ein Paket oder eine Aufgabendatei, die du bekommen hast.</translation>
  </message>
  <message>
   <source>Write your own</source>
   <translation>Selbst schreiben</translation>
  </message>
  <message>
   <source>Start from two terms and add what sets them apart.</source>
   <translation>Beginne mit zwei Begriffen und füge hinzu, was sie unterscheidet.</translation>
  </message>
  <message>
   <source>Or begin with a subject</source>
   <translation>Oder beginne mit einem Fach</translation>
  </message>
  <message numerus="yes">
   <source>Add {title}, {n} comparison</source>
   <extracomment>Add {title}, {n} comparisons</extracomment>
   <translation>
    <numerusform>{title} hinzufügen, {n} Vergleich</numerusform>
    <numerusform>{title} hinzufügen, {n} Vergleiche</numerusform>
   </translation>
  </message>
  <message>
   <source>Assignment</source>
   <translation>Aufgabe</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <source>Every class</source>
   <translation>Jede Klasse</translation>
  </message>
  <message numerus="yes">
   <source>{n} unmatched</source>
   <extracomment>{n} unmatched</extracomment>
   <translation>
    <numerusform>{n} nicht zugeordnet</numerusform>
    <numerusform>{n} nicht zugeordnet</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} problem</source>
   <extracomment>{n} problems</extracomment>
   <translation>
    <numerusform>{n} Problem</numerusform>
    <numerusform>{n} Probleme</numerusform>
   </translation>
  </message>
  <message>
   <source>Students</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>Mix-ups</source>
   <translation>Verwechslungen</translation>
  </message>
  <message>
   <source>Unmatched: {n}</source>
   <translation>Nicht zugeordnet: {n}</translation>
  </message>
  <message>
   <source>Problems: {n}</source>
   <translation>Probleme: {n}</translation>
  </message>
  <message>
   <source>Add a student</source>
   <translation>Jemanden hinzufügen</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Type the points and of how many, such as 14/20.</source>
   <translation>Tippe die Punkte und von wie vielen, etwa 14/20.</translation>
  </message>
  <message>
   <source>Add student</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <source>The marks are copied, in the order of the roster</source>
   <translation>Die Bewertungen sind kopiert, in der Reihenfolge der Liste</translation>
  </message>
  <message numerus="yes">
   <source>{n} is blank</source>
   <extracomment>{n} are blank</extracomment>
   <translation>
    <numerusform>{n} ist leer</numerusform>
    <numerusform>{n} sind leer</numerusform>
   </translation>
  </message>
  <message>
   <source>Export marks for Moodle</source>
   <translation>Bewertungen für Moodle exportieren</translation>
  </message>
  <message numerus="yes">
   <source>{n} mark written</source>
   <extracomment>{n} marks written</extracomment>
   <translation>
    <numerusform>{n} Bewertung geschrieben</numerusform>
    <numerusform>{n} Bewertungen geschrieben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} student left out</source>
   <extracomment>{n} students left out</extracomment>
   <translation>
    <numerusform>{n} Person ausgelassen</numerusform>
    <numerusform>{n} Personen ausgelassen</numerusform>
   </translation>
  </message>
  <message>
   <source>The gradebook that Canvas exported</source>
   <translation>Das Notenbuch, das Canvas exportiert hat</translation>
  </message>
  <message numerus="yes">
   <source>{n} score written</source>
   <extracomment>{n} scores written</extracomment>
   <translation>
    <numerusform>{n} Wert geschrieben</numerusform>
    <numerusform>{n} Werte geschrieben</numerusform>
   </translation>
  </message>
  <message>
   <source>Which column is filled?</source>
   <translation>Welche Spalte wird gefüllt?</translation>
  </message>
  <message>
   <source>Column</source>
   <translation>Spalte</translation>
  </message>
  <message numerus="yes">
   <source>{n} replaced</source>
   <extracomment>{n} replaced</extracomment>
   <translation>
    <numerusform>{n} ersetzt</numerusform>
    <numerusform>{n} ersetzt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} student is not in the file</source>
   <extracomment>{n} students are not in the file</extracomment>
   <translation>
    <numerusform>{n} Person ist nicht in der Datei</numerusform>
    <numerusform>{n} Personen sind nicht in der Datei</numerusform>
   </translation>
  </message>
  <message>
   <source>Save for Canvas</source>
   <translation>Für Canvas speichern</translation>
  </message>
  <message>
   <source>Nothing is taken off by itself. What is late or special, you decide here.</source>
   <translation>Nichts wird von selbst abgezogen. Was zu spät oder besonders ist, entscheidest du hier.</translation>
  </message>
  <message>
   <source>Everything that is held about this student can be saved as a file, or erased.</source>
   <translation>Alles, was über diese Person vorliegt, lässt sich als Datei speichern oder löschen.</translation>
  </message>
  <message>
   <source>Given</source>
   <translation>Gegeben</translation>
  </message>
  <message>
   <source>Right answer</source>
   <translation>Richtige Antwort</translation>
  </message>
  <message>
   <source>Seconds</source>
   <translation>Sekunden</translation>
  </message>
  <message>
   <source>Answers, {attempt}</source>
   <translation>Antworten, {attempt}</translation>
  </message>
  <message>
   <source>not answered</source>
   <translation>nicht beantwortet</translation>
  </message>
  <message>
   <source>{answer} (changed)</source>
   <translation>{answer} (geändert)</translation>
  </message>
  <message>
   <source>right</source>
   <translation>richtig</translation>
  </message>
  <message>
   <source>wrong</source>
   <translation>falsch</translation>
  </message>
  <message>
   <source>All students</source>
   <translation>Alle Lernenden</translation>
  </message>
  <message>
   <source>This came late. Nothing is taken off by itself: you decide.</source>
   <translation>Das kam zu spät. Nichts wird von selbst abgezogen: du entscheidest.</translation>
  </message>
  <message>
   <source>Your decision</source>
   <translation>Deine Entscheidung</translation>
  </message>
  <message>
   <source>Score from paper, such as 14/20</source>
   <translation>Punkte vom Papier, etwa 14/20</translation>
  </message>
  <message>
   <source>Attempt {n}</source>
   <translation>Versuch {n}</translation>
  </message>
  <message>
   <source>finished {moment}</source>
   <translation>beendet {moment}</translation>
  </message>
  <message>
   <source>came in {moment}</source>
   <translation>eingegangen {moment}</translation>
  </message>
  <message>
   <source>{right} of {asked} right</source>
   <translation>{right} von {asked} richtig</translation>
  </message>
  <message>
   <source>Save what we hold</source>
   <translation>Vorliegendes speichern</translation>
  </message>
  <message>
   <source>Erase this student</source>
   <translation>Diese Person löschen</translation>
  </message>
  <message>
   <source>No decision</source>
   <translation>Keine Entscheidung</translation>
  </message>
  <message>
   <source>Count it in full</source>
   <translation>Voll zählen</translation>
  </message>
  <message>
   <source>Leave it out</source>
   <translation>Auslassen</translation>
  </message>
  <message>
   <source>Score from paper</source>
   <translation>Punkte vom Papier</translation>
  </message>
  <message>
   <source>late</source>
   <translation>zu spät</translation>
  </message>
  <message>
   <source>over the limit, not counted</source>
   <translation>über der Grenze, nicht gezählt</translation>
  </message>
  <message>
   <source>counts</source>
   <translation>zählt</translation>
  </message>
  <message>
   <source>No result file of this student has come in yet.</source>
   <translation>Von dieser Person ist noch keine Ergebnisdatei da.</translation>
  </message>
  <message>
   <source>Take off {n} percent</source>
   <translation>{n} Prozent abziehen</translation>
  </message>
  <message>
   <source>“{code}” is not in the roster</source>
   <translation>„{code}“ steht nicht in der Liste</translation>
  </message>
  <message>
   <source>Results whose code is not in your roster are put here.</source>
   <translation>Ergebnisse, deren Code nicht in deiner Liste steht, kommen hierher.</translation>
  </message>
  <message>
   <source>Add as a new student</source>
   <translation>Als neue Person hinzufügen</translation>
  </message>
  <message>
   <source>Files that cannot be read are put here, each with its reason.</source>
   <translation>Dateien, die nicht zu lesen sind, kommen hierher, jede mit ihrem Grund.</translation>
  </message>
  <message>
   <source>Try all again</source>
   <translation>Alle noch einmal versuchen</translation>
  </message>
  <message>
   <source>Dismiss all</source>
   <translation>Alle verwerfen</translation>
  </message>
  <message>
   <source>Whose result {code} is</source>
   <translation>Wessen Ergebnis {code} ist</translation>
  </message>
  <message>
   <source>It is this student</source>
   <translation>Es ist diese Person</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Dismiss {file}</source>
   <translation>{file} verwerfen</translation>
  </message>
  <message>
   <source>Nothing is unmatched</source>
   <translation>Alles ist zugeordnet</translation>
  </message>
  <message>
   <source>No problems</source>
   <translation>Keine Probleme</translation>
  </message>
  <message>
   <source>{problem}: {cure}.</source>
   <translation>{problem}: {cure}.</translation>
  </message>
  <message>
   <source>Rows are the terms that were right, columns what was answered. A cell is empty until five answers could have said it.</source>
   <translation>Zeilen sind die richtigen Begriffe, Spalten die geantworteten. Ein Feld ist leer, bis fünf Antworten es hätten sagen können.</translation>
  </message>
  <message>
   <source>Opening a student shows every raw answer. A blank is no zero.</source>
   <translation>Wer eine Person öffnet, sieht jede Antwort im Wortlaut. Leer ist keine Null.</translation>
  </message>
  <message>
   <source>{handed_in} of {students} handed in. Under 50 percent is marked.</source>
   <translation>{handed_in} von {students} haben abgegeben. Unter 50 Prozent ist markiert.</translation>
  </message>
  <message>
   <source>“Tells apart” is how being right here goes with being right elsewhere, from -1 to 1; it is said from ten students on.</source>
   <translation>„Trennt“ sagt, wie Richtigsein hier mit Richtigsein sonst geht, von -1 bis 1; ab zehn Lernenden.</translation>
  </message>
  <message numerus="yes">
   <source>by {n} student</source>
   <extracomment>by {n} students</extracomment>
   <translation>
    <numerusform>von {n} Person</numerusform>
    <numerusform>von {n} Personen</numerusform>
   </translation>
  </message>
  <message>
   <source>{first} and {second}: mixed up {times}, {by}.</source>
   <translation>{first} und {second}: {times} verwechselt, {by}.</translation>
  </message>
  <message>
   <source>Tells apart</source>
   <translation>Trennt</translation>
  </message>
  <message>
   <source>Usual wrong answer</source>
   <translation>Übliche falsche Antwort</translation>
  </message>
  <message>
   <source>The class mixes up {first} and {second} more than anything else: {times}, {by}.</source>
   <translation>Die Klasse verwechselt {first} und {second} am meisten: {times}, {by}.</translation>
  </message>
  <message>
   <source>Assign this pair again</source>
   <translation>Dieses Paar noch einmal aufgeben</translation>
  </message>
  <message>
   <source>To teach again</source>
   <translation>Noch einmal zu behandeln</translation>
  </message>
  <message>
   <source>What the class takes for what</source>
   <translation>Was die Klasse wofür hält</translation>
  </message>
  <message>
   <source>No mix-ups yet</source>
   <translation>Noch keine Verwechslungen</translation>
  </message>
  <message>
   <source>What the class mixes up stands here.</source>
   <translation>Hier steht, was die Klasse verwechselt.</translation>
  </message>
  <message>
   <source>{number}%</source>
   <translation>{number} %</translation>
  </message>
  <message>
   <source>on paper</source>
   <translation>auf Papier</translation>
  </message>
  <message numerus="yes">
   <source>{n} over the limit</source>
   <extracomment>{n} over the limit</extracomment>
   <translation>
    <numerusform>{n} über der Grenze</numerusform>
    <numerusform>{n} über der Grenze</numerusform>
   </translation>
  </message>
  <message>
   <source>No result files found</source>
   <translation>Keine Ergebnisdateien gefunden</translation>
  </message>
  <message>
   <source>counts in full</source>
   <translation>zählt voll</translation>
  </message>
  <message>
   <source>{n}% taken off</source>
   <translation>{n} % abgezogen</translation>
  </message>
  <message>
   <source>left out</source>
   <translation>ausgelassen</translation>
  </message>
  <message>
   <source>{moment}, late</source>
   <translation>{moment}, zu spät</translation>
  </message>
  <message>
   <source>no file</source>
   <translation>keine Datei</translation>
  </message>
  <message>
   <source>no mark</source>
   <translation>keine Bewertung</translation>
  </message>
  <message>
   <source>passed</source>
   <translation>bestanden</translation>
  </message>
  <message>
   <source>not yet</source>
   <translation>noch nicht</translation>
  </message>
  <message>
   <source>Class, {n} of {of}</source>
   <translation>Klasse, {n} von {of}</translation>
  </message>
  <message>
   <source>{n} of {of} passed</source>
   <translation>{n} von {of} bestanden</translation>
  </message>
  <message numerus="yes">
   <source>{n} result added</source>
   <extracomment>{n} results added</extracomment>
   <translation>
    <numerusform>{n} Ergebnis hinzugefügt</numerusform>
    <numerusform>{n} Ergebnisse hinzugefügt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} was here already</source>
   <extracomment>{n} were here already</extracomment>
   <translation>
    <numerusform>{n} war schon da</numerusform>
    <numerusform>{n} waren schon da</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} with a problem</source>
   <extracomment>{n} with a problem</extracomment>
   <translation>
    <numerusform>{n} mit einem Problem</numerusform>
    <numerusform>{n} mit einem Problem</numerusform>
   </translation>
  </message>
  <message>
   <source>Nothing is saved until you import.</source>
   <translation>Nichts wird gespeichert, bis du importierst.</translation>
  </message>
  <message numerus="yes">
   <source>Importing {n} comparison</source>
   <extracomment>Importing {n} comparisons</extracomment>
   <translation>
    <numerusform>{n} Vergleich wird importiert</numerusform>
    <numerusform>{n} Vergleiche werden importiert</numerusform>
   </translation>
  </message>
  <message>
   <source>All comparisons</source>
   <translation>Alle Vergleiche</translation>
  </message>
  <message>
   <source>Next to check</source>
   <translation>Nächstes zu prüfen</translation>
  </message>
  <message>
   <source>Everything here is in your library already, unchanged.</source>
   <translation>Alles hier ist schon unverändert in deiner Bibliothek.</translation>
  </message>
  <message numerus="yes">
   <source>{n} comparison to import</source>
   <extracomment>{n} comparisons to import</extracomment>
   <translation>
    <numerusform>{n} Vergleich zu importieren</numerusform>
    <numerusform>{n} Vergleiche zu importieren</numerusform>
   </translation>
  </message>
  <message>
   <source>Archiving</source>
   <translation>Wird archiviert</translation>
  </message>
  <message numerus="yes">
   <source>{n} sure or likely.</source>
   <extracomment>{n} sure or likely.</extracomment>
   <translation>
    <numerusform>{n} sicher oder wahrscheinlich.</numerusform>
    <numerusform>{n} sicher oder wahrscheinlich.</numerusform>
   </translation>
  </message>
  <message>
   <source>Nothing to check.</source>
   <translation>Nichts zu prüfen.</translation>
  </message>
  <message numerus="yes">
   <source>Import, leave {n} flagged</source>
   <extracomment>Import, leave {n} flagged</extracomment>
   <translation>
    <numerusform>Importieren, {n} bleibt gekennzeichnet</numerusform>
    <numerusform>Importieren, {n} bleiben gekennzeichnet</numerusform>
   </translation>
  </message>
  <message>
   <source>Check before importing</source>
   <translation>Vor dem Importieren prüfen</translation>
  </message>
  <message numerus="yes">
   <source>Import {n} comparison</source>
   <extracomment>Import {n} comparisons</extracomment>
   <translation>
    <numerusform>{n} Vergleich importieren</numerusform>
    <numerusform>{n} Vergleiche importieren</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Archive {n}</source>
   <extracomment>Archive {n}</extracomment>
   <translation>
    <numerusform>{n} archivieren</numerusform>
    <numerusform>{n} archivieren</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} to look through</source>
   <extracomment>{n} to look through</extracomment>
   <translation>
    <numerusform>{n} durchzusehen</numerusform>
    <numerusform>{n} durchzusehen</numerusform>
   </translation>
  </message>
  <message>
   <source>There is nothing to import.</source>
   <translation>Es gibt nichts zu importieren.</translation>
  </message>
  <message numerus="yes">
   <source>Import {n} item</source>
   <extracomment>Import {n} items</extracomment>
   <translation>
    <numerusform>{n} Eintrag importieren</numerusform>
    <numerusform>{n} Einträge importieren</numerusform>
   </translation>
  </message>
  <message>
   <source>Check, item {number}.</source>
   <translation>Zu prüfen, Eintrag {number}.</translation>
  </message>
  <message>
   <source>Check, definition {number}.</source>
   <translation>Zu prüfen, Definition {number}.</translation>
  </message>
  <message>
   <source>Check, chart row {number}.</source>
   <translation>Zu prüfen, Tabellenzeile {number}.</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Weggelassen</translation>
  </message>
  <message>
   <source>{what}, {n} left</source>
   <translation>{what}, noch {n}</translation>
  </message>
  <message>
   <source>Check, definition {number} of {term}.</source>
   <translation>Zu prüfen, Definition {number} von {term}.</translation>
  </message>
  <message>
   <source>Labelled {text}</source>
   <translation>Beschriftet mit {text}</translation>
  </message>
  <message>
   <source>Kept with {headword}</source>
   <translation>Bleibt bei {headword}</translation>
  </message>
  <message numerus="yes">
   <source>{n} line</source>
   <extracomment>{n} lines</extracomment>
   <translation>
    <numerusform>{n} Zeile</numerusform>
    <numerusform>{n} Zeilen</numerusform>
   </translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Überspringen</translation>
  </message>
  <message>
   <source>Skip: leave it out</source>
   <translation>Überspringen: weglassen</translation>
  </message>
  <message>
   <source>What does it compare?</source>
   <translation>Was wird verglichen?</translation>
  </message>
  <message>
   <source>Label of the row</source>
   <translation>Beschriftung der Zeile</translation>
  </message>
  <message>
   <source>Use “{label}”</source>
   <translation>„{label}“ verwenden</translation>
  </message>
  <message>
   <source>Use it</source>
   <translation>Verwenden</translation>
  </message>
  <message>
   <source>Move to {term}</source>
   <translation>Zu {term} verschieben</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep it with {term}</source>
   <translation>Bei {term} behalten</translation>
  </message>
  <message>
   <source>Skip: leave the row out</source>
   <translation>Überspringen: die Zeile weglassen</translation>
  </message>
  <message>
   <source>missing</source>
   <translation>fehlt</translation>
  </message>
  <message>
   <source>names the term</source>
   <translation>nennt den Begriff</translation>
  </message>
  <message>
   <source>fits the pattern</source>
   <translation>passt zum Muster</translation>
  </message>
  <message>
   <source>needs a look</source>
   <translation>sieh es dir an</translation>
  </message>
  <message>
   <source>Found on the page</source>
   <translation>Auf der Seite gefunden</translation>
  </message>
  <message>
   <source>How flags work</source>
   <translation>Was die Kennzeichen bedeuten</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>Wird gelesen</translation>
  </message>
  <message>
   <source>Nothing was saved.</source>
   <translation>Es wurde nichts gespeichert.</translation>
  </message>
  <message>
   <source>Stopping. Nothing half done will be left.</source>
   <translation>Wird angehalten. Nichts Halbfertiges bleibt zurück.</translation>
  </message>
  <message>
   <source>Keep it, or use the label</source>
   <translation>Behalten, oder die Beschriftung verwenden</translation>
  </message>
  <message>
   <source>Skip it</source>
   <translation>Überspringen</translation>
  </message>
  <message>
   <source>Take the last fix back</source>
   <translation>Letzte Korrektur zurücknehmen</translation>
  </message>
  <message>
   <source>Do it again</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Cancelled. Nothing was saved.</source>
   <translation>Abgebrochen. Es wurde nichts gespeichert.</translation>
  </message>
  <message>
   <source>These lines carry no content: menus, notices, links to other pages.</source>
   <translation>Diese Zeilen haben keinen Inhalt: Menüs, Hinweise, Links zu anderen Seiten.</translation>
  </message>
  <message>
   <source>Nothing of this was found on the page.</source>
   <translation>Davon wurde auf der Seite nichts gefunden.</translation>
  </message>
  <message numerus="yes">
   <source>{n} definition of which nobody knows whose it is</source>
   <extracomment>{n} definitions of which nobody knows whose they are</extracomment>
   <translation>
    <numerusform>{n} Definition, von der niemand weiß, zu welchem Begriff sie gehört</numerusform>
    <numerusform>{n} Definitionen, von denen niemand weiß, zu welchem Begriff sie gehören</numerusform>
   </translation>
  </message>
  <message>
   <source>Saved pages, packs, tables and Anki decks can be read here, or dropped onto the window. What was found is shown first, and nothing is saved until you import.</source>
   <translation>Gespeicherte Seiten, Pakete, Tabellen und Anki-Stapel können hier gelesen oder auf das Fenster gezogen werden. Was gefunden wurde, wird zuerst gezeigt, und nichts wird gespeichert, bis du importierst.</translation>
  </message>
  <message>
   <source>The library has a newer version of this pack. The older one can take its place: what you have learned and changed stays.</source>
   <translation>Die Bibliothek hat eine neuere Fassung dieses Pakets. Die ältere kann ihren Platz einnehmen: Was du gelernt und geändert hast, bleibt.</translation>
  </message>
  <message>
   <source>Import the older version</source>
   <translation>Die ältere Fassung importieren</translation>
  </message>
  <message>
   <source>Pick a folder</source>
   <translation>Ordner wählen</translation>
  </message>
  <message>
   <source>Paste text</source>
   <translation>Text einfügen</translation>
  </message>
  <message>
   <source>Pick another file</source>
   <translation>Andere Datei wählen</translation>
  </message>
  <message>
   <source>Pick files</source>
   <translation>Dateien wählen</translation>
  </message>
  <message>
   <source>Import a page or a pack</source>
   <translation>Eine Seite oder ein Paket importieren</translation>
  </message>
  <message>
   <source>New comparison: {title}</source>
   <translation>Neuer Vergleich: {title}</translation>
  </message>
  <message>
   <source>Read this first</source>
   <translation>Lies das zuerst</translation>
  </message>
  <message>
   <source>New comparison.</source>
   <translation>Neuer Vergleich.</translation>
  </message>
  <message>
   <source>Undo my answer</source>
   <translation>Meine Antwort zurücknehmen</translation>
  </message>
  <message>
   <source>Open comparison</source>
   <translation>Vergleich öffnen</translation>
  </message>
  <message>
   <source>Report this card</source>
   <translation>Diese Karte melden</translation>
  </message>
  <message>
   <source>Something is wrong with it: it will not be asked again</source>
   <translation>Damit stimmt etwas nicht: Sie wird nicht mehr gefragt</translation>
  </message>
  <message>
   <source>I was guessing</source>
   <translation>Ich habe geraten</translation>
  </message>
  <message>
   <source>Counts as missed, so that it comes back sooner</source>
   <translation>Zählt als nicht gewusst, damit es früher wiederkommt</translation>
  </message>
  <message>
   <source>Open {title}</source>
   <translation>{title} öffnen</translation>
  </message>
  <message>
   <source>Due</source>
   <translation>Fällig</translation>
  </message>
  <message>
   <source>Mixed up</source>
   <translation>Verwechselt</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <source>Weakest side first</source>
   <translation>Schwächste Seite zuerst</translation>
  </message>
  <message>
   <source>Due first</source>
   <translation>Fällige zuerst</translation>
  </message>
  <message>
   <source>Most mixed up first</source>
   <translation>Am meisten verwechselte zuerst</translation>
  </message>
  <message>
   <source>Recently studied</source>
   <translation>Kürzlich gelernt</translation>
  </message>
  <message>
   <source>Newly added</source>
   <translation>Neu hinzugefügt</translation>
  </message>
  <message>
   <source>A to Z</source>
   <translation>A bis Z</translation>
  </message>
  <message>
   <source>Packs (*.diffpack *.json *.diff.md);;All files (*)</source>
   <translation>Pakete (*.diffpack *.json *.diff.md);;Alle Dateien (*)</translation>
  </message>
  <message numerus="yes">
   <source>Imported the sample pack, {n} comparison</source>
   <extracomment>Imported the sample pack, {n} comparisons</extracomment>
   <translation>
    <numerusform>Das Beispielpaket wurde importiert, {n} Vergleich</numerusform>
    <numerusform>Das Beispielpaket wurde importiert, {n} Vergleiche</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Added {n} comparison</source>
   <extracomment>Added {n} comparisons</extracomment>
   <translation>
    <numerusform>{n} Vergleich hinzugefügt</numerusform>
    <numerusform>{n} Vergleiche hinzugefügt</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Write a comparison</source>
   <translation>&amp;Vergleich schreiben</translation>
  </message>
  <message numerus="yes">
   <source>Add {subject}, {n} comparison</source>
   <extracomment>Add {subject}, {n} comparisons</extracomment>
   <translation>
    <numerusform>{subject} hinzufügen, {n} Vergleich</numerusform>
    <numerusform>{subject} hinzufügen, {n} Vergleiche</numerusform>
   </translation>
  </message>
  <message>
   <source>Continue with what is due, or open the current row</source>
   <translation>Mit dem weitermachen, was fällig ist, oder die aktuelle Zeile öffnen</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Move between rows</source>
   <translation>Zwischen Zeilen wechseln</translation>
  </message>
  <message>
   <source>Fold and unfold a pack</source>
   <translation>Ein Paket zu- und aufklappen</translation>
  </message>
  <message>
   <source>Study the current row</source>
   <translation>Die aktuelle Zeile lernen</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Die Suche leeren</translation>
  </message>
  <message>
   <source>Import what was copied</source>
   <translation>Importieren, was kopiert wurde</translation>
  </message>
  <message>
   <source>Take back the last import</source>
   <translation>Letzten Import zurücknehmen</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Nichts gefunden</translation>
  </message>
  <message numerus="yes">
   <source>{n} comparison found</source>
   <extracomment>{n} comparisons found</extracomment>
   <translation>
    <numerusform>{n} Vergleich gefunden</numerusform>
    <numerusform>{n} Vergleiche gefunden</numerusform>
   </translation>
  </message>
  <message>
   <source>Sort</source>
   <translation>Sortieren</translation>
  </message>
  <message>
   <source>Sort:</source>
   <translation>Sortieren:</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Alle zeigen</translation>
  </message>
  <message>
   <source>Nothing here is due</source>
   <translation>Hier ist nichts fällig</translation>
  </message>
  <message>
   <source>Nothing here was mixed up this month</source>
   <translation>Hier wurde diesen Monat nichts verwechselt</translation>
  </message>
  <message>
   <source>Nothing here is new</source>
   <translation>Hier ist nichts neu</translation>
  </message>
  <message>
   <source>Nothing here</source>
   <translation>Hier ist nichts</translation>
  </message>
  <message>
   <source>Often confused together</source>
   <translation>Oft miteinander verwechselt</translation>
  </message>
  <message numerus="yes">
   <source>See all {n} clusters</source>
   <extracomment>See all {n} clusters</extracomment>
   <translation>
    <numerusform>{n} Gruppe zeigen</numerusform>
    <numerusform>Alle {n} Gruppen zeigen</numerusform>
   </translation>
  </message>
  <message>
   <source>It is not certain whose it is.</source>
   <translation>Es ist nicht sicher, zu welchem Begriff es gehört.</translation>
  </message>
  <message>
   <source>Too little is left of it once the terms are hidden.</source>
   <translation>Es bleibt zu wenig davon übrig, wenn die Begriffe verdeckt sind.</translation>
  </message>
  <message>
   <source>It explains the term by the term.</source>
   <translation>Es erklärt den Begriff mit dem Begriff.</translation>
  </message>
  <message>
   <source>It names its own term.</source>
   <translation>Es nennt seinen eigenen Begriff.</translation>
  </message>
  <message>
   <source>It is too long to be a question.</source>
   <translation>Es ist zu lang für eine Frage.</translation>
  </message>
  <message>
   <source>It is a quotation.</source>
   <translation>Es ist ein Zitat.</translation>
  </message>
  <message>
   <source>It is of another field.</source>
   <translation>Es gehört zu einem anderen Fachgebiet.</translation>
  </message>
  <message>
   <source>It is of another sense.</source>
   <translation>Es gehört zu einer anderen Bedeutung.</translation>
  </message>
  <message>
   <source>The page says it of both.</source>
   <translation>Die Seite sagt es von beiden.</translation>
  </message>
  <message>
   <source>It may mean another term as well.</source>
   <translation>Es kann auch einen anderen Begriff meinen.</translation>
  </message>
  <message>
   <source>It names another term.</source>
   <translation>Es nennt einen anderen Begriff.</translation>
  </message>
  <message>
   <source>{term}: {sense}</source>
   <translation>{term}: {sense}</translation>
  </message>
  <message>
   <source>Show what is not asked, and why</source>
   <translation>Zeigen, was nicht gefragt wird, und warum</translation>
  </message>
  <message>
   <source>These mean something else than the page does. Switched on, they are asked by cards of their own, and each question says which sense is meant.</source>
   <translation>Diese meinen etwas anderes als die Seite. Eingeschaltet werden sie auf eigenen Karten gefragt, und jede Frage sagt, welche Bedeutung gemeint ist.</translation>
  </message>
  <message>
   <source>another sense</source>
   <translation>eine andere Bedeutung</translation>
  </message>
  <message>
   <source>It is asked; each of its questions says “{sense}”.</source>
   <translation>Sie wird gefragt; jede ihrer Fragen sagt „{sense}“.</translation>
  </message>
  <message>
   <source>What its questions say of it</source>
   <translation>Was ihre Fragen über sie sagen</translation>
  </message>
  <message>
   <source>Ask it no more</source>
   <translation>Nicht mehr fragen</translation>
  </message>
  <message>
   <source>Ask this sense too</source>
   <translation>Auch diese Bedeutung fragen</translation>
  </message>
  <message>
   <source>{action}: {name}</source>
   <translation>{action}: {name}</translation>
  </message>
  <message>
   <source>Everything on this page is asked.</source>
   <translation>Alles auf dieser Seite wird gefragt.</translation>
  </message>
  <message>
   <source>Other senses</source>
   <translation>Andere Bedeutungen</translation>
  </message>
  <message>
   <source>Refused</source>
   <translation>Abgelehnt</translation>
  </message>
  <message numerus="yes">
   <source>Shared {n} comparison in {name}</source>
   <extracomment>Shared {n} comparisons in {name}</extracomment>
   <translation>
    <numerusform>{n} Vergleich in {name} weitergegeben</numerusform>
    <numerusform>{n} Vergleiche in {name} weitergegeben</numerusform>
   </translation>
  </message>
  <message>
   <source>There is nothing in this pack to share yet</source>
   <translation>In diesem Paket gibt es noch nichts weiterzugeben</translation>
  </message>
  <message numerus="yes">
   <source>{n} comparison to fix before the pack can be shared</source>
   <extracomment>{n} comparisons to fix before the pack can be shared</extracomment>
   <translation>
    <numerusform>In {n} Vergleich ist etwas zu beheben, bevor das Paket weitergegeben werden kann</numerusform>
    <numerusform>In {n} Vergleichen ist etwas zu beheben, bevor das Paket weitergegeben werden kann</numerusform>
   </translation>
  </message>
  <message>
   <source>Archive {name}</source>
   <translation>{name} archivieren</translation>
  </message>
  <message>
   <source>Rename {name}</source>
   <translation>{name} umbenennen</translation>
  </message>
  <message>
   <source>Restore {name}</source>
   <translation>{name} wiederherstellen</translation>
  </message>
  <message>
   <source>by {names}</source>
   <translation>von {names}</translation>
  </message>
  <message>
   <source>version {version}</source>
   <translation>Version {version}</translation>
  </message>
  <message>
   <source>imported {day}</source>
   <translation>importiert am {day}</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open {name}</source>
   <translation>{name} öffnen</translation>
  </message>
  <message>
   <source>Share {name}</source>
   <translation>{name} weitergeben</translation>
  </message>
  <message>
   <source>Print {name}</source>
   <translation>{name} drucken</translation>
  </message>
  <message>
   <source>Archive</source>
   <translation>Archivieren</translation>
  </message>
  <message>
   <source>licence not given</source>
   <translation>Lizenz nicht angegeben</translation>
  </message>
  <message>
   <source>no licence chosen</source>
   <translation>keine Lizenz gewählt</translation>
  </message>
  <message>
   <source>yours</source>
   <translation>deins</translation>
  </message>
  <message>
   <source>archived</source>
   <translation>archiviert</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <source>Packs that you import or write are listed here.</source>
   <translation>Pakete, die du importierst oder schreibst, stehen hier.</translation>
  </message>
  <message>
   <source>Next pack or button</source>
   <translation>Nächstes Paket oder nächste Schaltfläche</translation>
  </message>
  <message>
   <source>Take back what was archived last</source>
   <translation>Zurückholen, was zuletzt archiviert wurde</translation>
  </message>
  <message>
   <source>Archived “{title}”</source>
   <translation>„{title}“ archiviert</translation>
  </message>
  <message>
   <source>Restored “{title}”</source>
   <translation>„{title}“ wiederhergestellt</translation>
  </message>
  <message>
   <source>No pack yet</source>
   <translation>Noch kein Paket</translation>
  </message>
  <message>
   <source>Renamed to {name}</source>
   <translation>In {name} umbenannt</translation>
  </message>
  <message numerus="yes">
   <source>{n} more; search to find it.</source>
   <extracomment>{n} more; search to find them.</extracomment>
   <translation>
    <numerusform>{n} weiterer; suche, um ihn zu finden.</numerusform>
    <numerusform>{n} weitere; suche, um sie zu finden.</numerusform>
   </translation>
  </message>
  <message>
   <source>Find a comparison</source>
   <translation>Einen Vergleich finden</translation>
  </message>
  <message>
   <source>Nothing matches. Try another word.</source>
   <translation>Nichts passt. Versuche ein anderes Wort.</translation>
  </message>
  <message numerus="yes">
   <source>{n} answer is saved.</source>
   <extracomment>{n} answers are saved.</extracomment>
   <translation>
    <numerusform>{n} Antwort ist gespeichert.</numerusform>
    <numerusform>{n} Antworten sind gespeichert.</numerusform>
   </translation>
  </message>
  <message>
   <source>The question waits, and so does its clock.</source>
   <translation>Die Frage wartet, und ihre Uhr auch.</translation>
  </message>
  <message>
   <source>Nothing is answered yet.</source>
   <translation>Noch ist nichts beantwortet.</translation>
  </message>
  <message>
   <source>End</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <source>Paused.</source>
   <translation>Angehalten.</translation>
  </message>
  <message>
   <source>{points} pt</source>
   <translation>{points} pt</translation>
  </message>
  <message>
   <source>{points} pt, large</source>
   <translation>{points} pt, groß</translation>
  </message>
  <message>
   <source>Other questions</source>
   <translation>Andere Fragen</translation>
  </message>
  <message>
   <source>Answer sheet on its own page</source>
   <translation>Antworten auf einem eigenen Blatt</translation>
  </message>
  <message>
   <source>Black only</source>
   <translation>Nur Schwarz</translation>
  </message>
  <message>
   <source>Sides are told apart by shape, letter and line.</source>
   <translation>Die Seiten unterscheiden sich durch Form, Buchstabe und Linie.</translation>
  </message>
  <message>
   <source>Chart to learn from</source>
   <translation>Tabelle zum Lernen</translation>
  </message>
  <message>
   <source>Paper</source>
   <translation>Papier</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Textgröße</translation>
  </message>
  <message>
   <source>Forms</source>
   <translation>Fassungen</translation>
  </message>
  <message>
   <source>Code slips</source>
   <translation>Codezettel</translation>
  </message>
  <message>
   <source>Parts</source>
   <translation>Teile</translation>
  </message>
  <message>
   <source>Ring the side</source>
   <translation>Die Seite einkreisen</translation>
  </message>
  <message>
   <source>Write the missing term</source>
   <translation>Den fehlenden Begriff schreiben</translation>
  </message>
  <message>
   <source>Complete the chart</source>
   <translation>Die Tabelle ergänzen</translation>
  </message>
  <message>
   <source>Match pairs</source>
   <translation>Paare zuordnen</translation>
  </message>
  <message>
   <source>Sheets</source>
   <translation>Blätter</translation>
  </message>
  <message>
   <source>No code slips</source>
   <translation>Keine Codezettel</translation>
  </message>
  <message>
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <source>One sheet for all</source>
   <translation>Ein Blatt für alle</translation>
  </message>
  <message>
   <source>Forms A to {letter}</source>
   <translation>Fassungen A bis {letter}</translation>
  </message>
  <message>
   <source>none here</source>
   <translation>hier keine</translation>
  </message>
  <message numerus="yes">
   <source>{n} row</source>
   <extracomment>{n} rows</extracomment>
   <translation>
    <numerusform>{n} Zeile</numerusform>
    <numerusform>{n} Zeilen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} item</source>
   <extracomment>{n} items</extracomment>
   <translation>
    <numerusform>{n} Eintrag</numerusform>
    <numerusform>{n} Einträge</numerusform>
   </translation>
  </message>
  <message>
   <source>Sheet before</source>
   <translation>Voriges Blatt</translation>
  </message>
  <message>
   <source>Sheet after</source>
   <translation>Nächstes Blatt</translation>
  </message>
  <message>
   <source>Look closer</source>
   <translation>Näher ansehen</translation>
  </message>
  <message>
   <source>Look from further away</source>
   <translation>Von weiter weg ansehen</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>Einpassen</translation>
  </message>
  <message>
   <source>Sheet {number} of {total}</source>
   <translation>Blatt {number} von {total}</translation>
  </message>
  <message>
   <source>Save as web page</source>
   <translation>Als Webseite speichern</translation>
  </message>
  <message>
   <source>Save as PDF</source>
   <translation>Als PDF speichern</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Web page (*.html)</source>
   <translation>Webseite (*.html)</translation>
  </message>
  <message>
   <source>Save the sheets</source>
   <translation>Die Blätter speichern</translation>
  </message>
  <message>
   <source>Sent to {printer}</source>
   <translation>An {printer} gesendet</translation>
  </message>
  <message>
   <source>Sheet before, sheet after</source>
   <translation>Voriges Blatt, nächstes Blatt</translation>
  </message>
  <message>
   <source>PIN of {name}</source>
   <translation>PIN von {name}</translation>
  </message>
  <message>
   <source>PIN</source>
   <translation>PIN</translation>
  </message>
  <message>
   <source>Switch</source>
   <translation>Wechseln</translation>
  </message>
  <message>
   <source>7 days</source>
   <translation>7 Tage</translation>
  </message>
  <message>
   <source>30 days</source>
   <translation>30 Tage</translation>
  </message>
  <message>
   <source>90 days</source>
   <translation>90 Tage</translation>
  </message>
  <message>
   <source>Year</source>
   <translation>Jahr</translation>
  </message>
  <message>
   <source>Stretch of days</source>
   <translation>Zeitraum</translation>
  </message>
  <message>
   <source>Practise the ringed pair</source>
   <translation>Das umrandete Paar üben</translation>
  </message>
  <message>
   <source>diffstudy progress {day}</source>
   <translation>diffstudy Fortschritt {day}</translation>
  </message>
  <message>
   <source>diffstudy findings</source>
   <translation>diffstudy-Ergebnisse</translation>
  </message>
  <message>
   <source>Show the chart with the focus as a table, or all of them</source>
   <translation>Das Diagramm, das den Fokus hat, als Tabelle zeigen, oder alle</translation>
  </message>
  <message>
   <source>Move between days, or between cells; each is read out</source>
   <translation>Zwischen Tagen oder zwischen Zellen wechseln; alles wird vorgelesen</translation>
  </message>
  <message>
   <source>Practise the pair of the cell</source>
   <translation>Das Paar der Zelle üben</translation>
  </message>
  <message>
   <source>Open everything on the term of the row</source>
   <translation>Alles zum Begriff der Zeile öffnen</translation>
  </message>
  <message>
   <source>Findings saved to {name}</source>
   <translation>Ergebnisse in {name} gespeichert</translation>
  </message>
  <message>
   <source>Figures saved to {name}</source>
   <translation>Zahlen in {name} gespeichert</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <source>{title}: as a table</source>
   <translation>{title}: als Tabelle</translation>
  </message>
  <message>
   <source>{title}: as a chart</source>
   <translation>{title}: als Diagramm</translation>
  </message>
  <message>
   <source>{title}, table</source>
   <translation>{title}, Tabelle</translation>
  </message>
  <message>
   <source>{title}, chart</source>
   <translation>{title}, Diagramm</translation>
  </message>
  <message numerus="yes">
   <source>Show all {n} rows</source>
   <extracomment>Show all {n} rows</extracomment>
   <translation>
    <numerusform>{n} Zeile zeigen</numerusform>
    <numerusform>Alle {n} Zeilen zeigen</numerusform>
   </translation>
  </message>
  <message>
   <source>What you take for what</source>
   <translation>Was du wofür hältst</translation>
  </message>
  <message>
   <source>Rows: the term asked. Columns: what you answered. The ringed cell is the most frequent slip.</source>
   <translation>Zeilen: der gefragte Begriff. Spalten: deine Antwort. Die umrandete Zelle ist die häufigste Verwechslung.</translation>
  </message>
  <message>
   <source>Shown from {wanted} answers on; you have {ever} so far.</source>
   <translation>Wird ab {wanted} Antworten gezeigt; bisher hast du {ever}.</translation>
  </message>
  <message>
   <source>Days studied</source>
   <translation>Gelernte Tage</translation>
  </message>
  <message>
   <source>Retention</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>answers right on cards due, per week</source>
   <translation>richtige Antworten auf fällige Karten, je Woche</translation>
  </message>
  <message>
   <source>A line of how many of the cards that came back you still knew.</source>
   <translation>Eine Linie: wie viele der Karten, die wiederkamen, du noch wusstest.</translation>
  </message>
  <message>
   <source>Coming up</source>
   <translation>Demnächst</translation>
  </message>
  <message numerus="yes">
   <source>cards due in the next day</source>
   <extracomment>cards due in the next {n} days</extracomment>
   <translation>
    <numerusform>Karten, die am nächsten Tag fällig sind</numerusform>
    <numerusform>Karten, die in den nächsten {n} Tagen fällig sind</numerusform>
   </translation>
  </message>
  <message>
   <source>A table of the terms that you take for one another.</source>
   <translation>Eine Tabelle der Begriffe, die du füreinander hältst.</translation>
  </message>
  <message numerus="yes">
   <source>{n} slip between other terms.</source>
   <extracomment>{n} slips between other terms.</extracomment>
   <translation>
    <numerusform>{n} Verwechslung zwischen anderen Begriffen.</numerusform>
    <numerusform>{n} Verwechslungen zwischen anderen Begriffen.</numerusform>
   </translation>
  </message>
  <message>
   <source>Mastery by comparison: sort from A to Z</source>
   <translation>Beherrschung je Vergleich: von A bis Z sortieren</translation>
  </message>
  <message>
   <source>Mastery by comparison</source>
   <translation>Beherrschung je Vergleich</translation>
  </message>
  <message>
   <source>A bar for each comparison: A grows to the left, B to the right.</source>
   <translation>Ein Balken für jeden Vergleich: A wächst nach links, B nach rechts.</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation>noch nicht bekannt</translation>
  </message>
  <message>
   <source>{part} of {whole}</source>
   <translation>{part} von {whole}</translation>
  </message>
  <message>
   <source>days studied</source>
   <translation>Tage gelernt</translation>
  </message>
  <message>
   <source>answers given</source>
   <translation>Antworten gegeben</translation>
  </message>
  <message>
   <source>comparisons solid for now</source>
   <translation>Vergleiche sitzen vorerst</translation>
  </message>
  <message>
   <source>No card has come back in these days; the line begins when one does.</source>
   <translation>In diesen Tagen kam keine Karte wieder; die Linie beginnt mit der ersten.</translation>
  </message>
  <message>
   <source>Weakest first</source>
   <translation>Schwächste zuerst</translation>
  </message>
  <message>
   <source>cards came back, target {target}</source>
   <translation>Karten kamen wieder, Ziel {target}</translation>
  </message>
  <message>
   <source>retained, target {target}</source>
   <translation>behalten, Ziel {target}</translation>
  </message>
  <message>
   <source>A square for each day, darker with more answers.</source>
   <translation>Ein Quadrat für jeden Tag, dunkler bei mehr Antworten.</translation>
  </message>
  <message>
   <source>The dotted line is what was predicted.</source>
   <translation>Die gepunktete Linie ist die Vorhersage.</translation>
  </message>
  <message>
   <source>A bar for each of the next days, as high as its work.</source>
   <translation>Ein Balken für jeden der nächsten Tage, so hoch wie seine Arbeit.</translation>
  </message>
  <message>
   <source>No term was taken for another in these days.</source>
   <translation>In diesen Tagen wurde kein Begriff für einen anderen gehalten.</translation>
  </message>
  <message>
   <source>Mastery by comparison: sort weakest first</source>
   <translation>Beherrschung je Vergleich: Schwächste zuerst sortieren</translation>
  </message>
  <message numerus="yes">
   <source>Show all {n}</source>
   <extracomment>Show all {n}</extracomment>
   <translation>
    <numerusform>{n} zeigen</numerusform>
    <numerusform>Alle {n} zeigen</numerusform>
   </translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <source>Week of</source>
   <translation>Woche vom</translation>
  </message>
  <message>
   <source>Known</source>
   <translation>Gewusst</translation>
  </message>
  <message>
   <source>Predicted</source>
   <translation>Vorhergesagt</translation>
  </message>
  <message>
   <source>Cards due</source>
   <translation>Karten fällig</translation>
  </message>
  <message>
   <source>Asked</source>
   <translation>Gefragt</translation>
  </message>
  <message>
   <source>Times</source>
   <translation>Anzahl</translation>
  </message>
  <message>
   <source>Side A</source>
   <translation>Seite A</translation>
  </message>
  <message>
   <source>Side B</source>
   <translation>Seite B</translation>
  </message>
  <message>
   <source>Open {spoken}</source>
   <translation>{spoken} öffnen</translation>
  </message>
  <message>
   <source>{title}, not in your library</source>
   <translation>{title}, nicht in deiner Bibliothek</translation>
  </message>
  <message>
   <source>Import it</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <source>Import {title}</source>
   <translation>{title} importieren</translation>
  </message>
  <message>
   <source>Write it</source>
   <translation>Schreiben</translation>
  </message>
  <message>
   <source>Write {title}</source>
   <translation>{title} schreiben</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <source>Where it stands</source>
   <translation>Wo es steht</translation>
  </message>
  <message>
   <source>This sense is asked from now on.</source>
   <translation>Diese Bedeutung wird ab jetzt gefragt.</translation>
  </message>
  <message>
   <source>This sense is asked no more; what you learned of it is kept.</source>
   <translation>Diese Bedeutung wird nicht mehr gefragt; was du von ihr gelernt hast, bleibt.</translation>
  </message>
  <message>
   <source>Fits the schedule to your own answers, and keeps it only where it predicts better.</source>
   <translation>Passt den Zeitplan an deine eigenen Antworten an und behält das nur, wo es besser vorhersagt.</translation>
  </message>
  <message>
   <source>What the program reckons with, and why. These are the same for everybody; what you can change stands under Studying.</source>
   <translation>Womit das Programm rechnet, und warum. Diese Zahlen sind für alle gleich; was du ändern kannst, steht unter „Lernen“.</translation>
  </message>
  <message>
   <source>Advanced</source>
   <translation>Erweitert</translation>
  </message>
  <message>
   <source>Fit now</source>
   <translation>Jetzt anpassen</translation>
  </message>
  <message>
   <source>Fit your own parameters</source>
   <translation>Eigene Parameter anpassen</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <source>Show the numbers of the learner model</source>
   <translation>Die Zahlen des Lernmodells zeigen</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Nummer</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>Rests on (section of learning.md)</source>
   <translation>Beruht auf (Abschnitt von learning.md)</translation>
  </message>
  <message>
   <source>Numbers of the learner model</source>
   <translation>Zahlen des Lernmodells</translation>
  </message>
  <message>
   <source>Your own parameters</source>
   <translation>Deine eigenen Parameter</translation>
  </message>
  <message>
   <source>Help me find out is on</source>
   <translation>„Hilf mir, es herauszufinden“ ist an</translation>
  </message>
  <message>
   <source>Help me find out is off</source>
   <translation>„Hilf mir, es herauszufinden“ ist aus</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Verbergen</translation>
  </message>
  <message>
   <source>Hide the numbers of the learner model</source>
   <translation>Die Zahlen des Lernmodells verbergen</translation>
  </message>
  <message>
   <source>Judgement ({section})</source>
   <translation>Einschätzung ({section})</translation>
  </message>
  <message>
   <source>Studies ({section})</source>
   <translation>Studien ({section})</translation>
  </message>
  <message>
   <source>Match system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>On</source>
   <translation>An</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>Aus</translation>
  </message>
  <message>
   <source>Fewer</source>
   <translation>Weniger</translation>
  </message>
  <message>
   <source>Fewest</source>
   <translation>Am wenigsten</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Wide</source>
   <translation>Weit</translation>
  </message>
  <message>
   <source>Widest</source>
   <translation>Am weitesten</translation>
  </message>
  <message>
   <source>{number}:00</source>
   <translation>{number}:00</translation>
  </message>
  <message>
   <source>{number} days</source>
   <translation>{number} Tage</translation>
  </message>
  <message>
   <source>{number} min</source>
   <translation>{number} min</translation>
  </message>
  <message>
   <source>on</source>
   <translation>an</translation>
  </message>
  <message>
   <source>YYYY-MM-DD</source>
   <translation>JJJJ-MM-TT</translation>
  </message>
  <message>
   <source>{label}: less</source>
   <translation>{label}: weniger</translation>
  </message>
  <message>
   <source>{label}: more</source>
   <translation>{label}: mehr</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine Angabe</translation>
  </message>
  <message numerus="yes">
   <source>Exported {n} comparison to {name}</source>
   <extracomment>Exported {n} comparisons to {name}</extracomment>
   <translation>
    <numerusform>{n} Vergleich nach {name} exportiert</numerusform>
    <numerusform>{n} Vergleiche nach {name} exportiert</numerusform>
   </translation>
  </message>
  <message>
   <source>There is no pack to export yet</source>
   <translation>Es gibt noch kein Paket zum Exportieren</translation>
  </message>
  <message>
   <source>Left out: {what}</source>
   <translation>Weggelassen: {what}</translation>
  </message>
  <message>
   <source>{day}, {time}</source>
   <translation>{day}, {time}</translation>
  </message>
  <message>
   <source>Backup and files</source>
   <translation>Sicherung und Dateien</translation>
  </message>
  <message>
   <source>A checked copy of everything. The last five are kept; one is written before each upgrade and each restore.</source>
   <translation>Eine geprüfte Kopie von allem. Die letzten fünf bleiben; vor jeder Aktualisierung und jeder Wiederherstellung wird eine geschrieben.</translation>
  </message>
  <message>
   <source>diffstudy has no account, no server and no code that speaks to a network.</source>
   <translation>diffstudy hat kein Konto, keinen Server und keinen Code, der mit einem Netz spricht.</translation>
  </message>
  <message>
   <source>For another diffstudy, for Anki, or for a spreadsheet.</source>
   <translation>Für ein anderes diffstudy, für Anki oder für eine Tabellenkalkulation.</translation>
  </message>
  <message>
   <source>A backup was written</source>
   <translation>Eine Sicherung wurde geschrieben</translation>
  </message>
  <message>
   <source>The backup of {when} is restored</source>
   <translation>Die Sicherung vom {when} ist wiederhergestellt</translation>
  </message>
  <message>
   <source>Your data</source>
   <translation>Deine Daten</translation>
  </message>
  <message>
   <source>Everything lies in {folder}</source>
   <translation>Alles liegt in {folder}</translation>
  </message>
  <message>
   <source>Open data folder</source>
   <translation>Datenordner öffnen</translation>
  </message>
  <message>
   <source>Back up</source>
   <translation>Sichern</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>Jetzt sichern</translation>
  </message>
  <message>
   <source>Check the data</source>
   <translation>Die Daten prüfen</translation>
  </message>
  <message>
   <source>Looks through the whole file.</source>
   <translation>Sieht die ganze Datei durch.</translation>
  </message>
  <message>
   <source>Nothing is ever sent</source>
   <translation>Es wird nie etwas gesendet</translation>
  </message>
  <message>
   <source>Comparisons, answers, backups and settings; asks for a word first.</source>
   <translation>Vergleiche, Antworten, Sicherungen und Einstellungen; fragt vorher nach einem Wort.</translation>
  </message>
  <message>
   <source>Erase</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>The data is whole</source>
   <translation>Die Daten sind unversehrt</translation>
  </message>
  <message>
   <source>The data is damaged: {found}</source>
   <translation>Die Daten sind beschädigt: {found}</translation>
  </message>
  <message>
   <source>Everything is erased</source>
   <translation>Alles ist gelöscht</translation>
  </message>
  <message>
   <source>Backup of {when}</source>
   <translation>Sicherung vom {when}</translation>
  </message>
  <message>
   <source>{size} MB. What you have now becomes a backup itself.</source>
   <translation>{size} MB. Was du jetzt hast, wird selbst eine Sicherung.</translation>
  </message>
  <message>
   <source>Restore the backup of {when}</source>
   <translation>Die Sicherung vom {when} wiederherstellen</translation>
  </message>
  <message>
   <source>Reading and look</source>
   <translation>Lesen und Aussehen</translation>
  </message>
  <message>
   <source>Studying</source>
   <translation>Lernen</translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation>Tastatur</translation>
  </message>
  <message>
   <source>No setting has these words.</source>
   <translation>Keine Einstellung enthält diese Wörter.</translation>
  </message>
  <message>
   <source>Text and theme</source>
   <translation>Text und Farbschema</translation>
  </message>
  <message>
   <source>Two sides</source>
   <translation>Zwei Seiten</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <source>Reset {group}</source>
   <translation>{group} zurücksetzen</translation>
  </message>
  <message>
   <source>Whole library</source>
   <translation>Ganze Bibliothek</translation>
  </message>
  <message>
   <source>Groups of settings</source>
   <translation>Gruppen von Einstellungen</translation>
  </message>
  <message>
   <source>First choice</source>
   <translation>Erste Möglichkeit</translation>
  </message>
  <message>
   <source>Second choice</source>
   <translation>Zweite Möglichkeit</translation>
  </message>
  <message>
   <source>Third choice, or I don't know</source>
   <translation>Dritte Möglichkeit, oder „Weiß ich nicht“</translation>
  </message>
  <message>
   <source>Hint, and the pair while you type</source>
   <translation>Hinweis, und das Paar beim Eingeben</translation>
  </message>
  <message>
   <source>Undo the last answer</source>
   <translation>Letzte Antwort zurücknehmen</translation>
  </message>
  <message>
   <source>Pause, and practise the ringed pair</source>
   <translation>Pause, und das umrandete Paar üben</translation>
  </message>
  <message>
   <source>Report a question</source>
   <translation>Eine Frage melden</translation>
  </message>
  <message>
   <source>Open the comparison or the term</source>
   <translation>Den Vergleich oder den Begriff öffnen</translation>
  </message>
  <message>
   <source>Study this pair, and sure</source>
   <translation>Dieses Paar lernen, und sicher</translation>
  </message>
  <message>
   <source>Show charts as tables</source>
   <translation>Diagramme als Tabellen zeigen</translation>
  </message>
  <message>
   <source>Key for: {label}</source>
   <translation>Taste für: {label}</translation>
  </message>
  <message>
   <source>Comes with {key}.</source>
   <translation>Vorgabe: {key}.</translation>
  </message>
  <message>
   <source>Learners</source>
   <translation>Lernende</translation>
  </message>
  <message>
   <source>Search settings</source>
   <translation>Einstellungen suchen</translation>
  </message>
  <message>
   <source>Search the settings</source>
   <translation>Die Einstellungen durchsuchen</translation>
  </message>
  <message>
   <source>Next setting</source>
   <translation>Nächste Einstellung</translation>
  </message>
  <message>
   <source>Change a number, move between groups, or scroll</source>
   <translation>Eine Zahl ändern, zwischen Gruppen wechseln oder blättern</translation>
  </message>
  <message>
   <source>Switch on or off</source>
   <translation>Ein- oder ausschalten</translation>
  </message>
  <message>
   <source>No setting has these words</source>
   <translation>Keine Einstellung enthält diese Wörter</translation>
  </message>
  <message>
   <source>{group}: reset</source>
   <translation>{group}: zurückgesetzt</translation>
  </message>
  <message>
   <source>For a computer that several people share. Each has their own schedule and answers; the library is common. A PIN is a courtesy, no security.</source>
   <translation>Für einen Rechner, den mehrere teilen. Jeder hat einen eigenen Plan und eigene Antworten; die Bibliothek ist gemeinsam. Eine PIN ist Höflichkeit, keine Sicherheit.</translation>
  </message>
  <message>
   <source>Studies here now.</source>
   <translation>Lernt jetzt hier.</translation>
  </message>
  <message>
   <source>Has a schedule of their own.</source>
   <translation>Hat einen eigenen Plan.</translation>
  </message>
  <message>
   <source>Another learner</source>
   <translation>Noch jemand</translation>
  </message>
  <message>
   <source>Add a learner</source>
   <translation>Jemanden hinzufügen</translation>
  </message>
  <message>
   <source>Nickname</source>
   <translation>Spitzname</translation>
  </message>
  <message>
   <source>Change PIN</source>
   <translation>PIN ändern</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <source>The PIN until now</source>
   <translation>Die bisherige PIN</translation>
  </message>
  <message>
   <source>New PIN, 4 to 12 digits; empty for none</source>
   <translation>Neue PIN, 4 bis 12 Ziffern; leer für keine</translation>
  </message>
  <message>
   <source>A PIN is asked for.</source>
   <translation>Nach einer PIN wird gefragt.</translation>
  </message>
  <message>
   <source>Accuracy meets the true value; precision meets itself.</source>
   <translation>Genauigkeit trifft den wahren Wert; Präzision trifft sich selbst.</translation>
  </message>
  <message>
   <source>Blue and rust</source>
   <translation>Blau und Rost</translation>
  </message>
  <message>
   <source>Ink only</source>
   <translation>Nur Tinte</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Hoher Kontrast</translation>
  </message>
  <message>
   <source>Accuracy</source>
   <translation>Genauigkeit</translation>
  </message>
  <message>
   <source>Precision</source>
   <translation>Präzision</translation>
  </message>
  <message>
   <source>How a pair looks with these colours</source>
   <translation>Wie ein Paar in diesen Farben aussieht</translation>
  </message>
  <message>
   <source>Easy days</source>
   <translation>Leichte Tage</translation>
  </message>
  <message>
   <source>Fewer halves what comes due on a weekday, fewest leaves hardly any. A card moves only within the few days in which it is as well remembered; waits under three days and the time before an exam stay as they are.</source>
   <translation>„Weniger“ halbiert, was an einem Wochentag fällig wird, „Am wenigsten“ lässt kaum etwas übrig. Eine Karte rückt nur innerhalb der wenigen Tage, in denen sie ebenso gut behalten wird; Wartezeiten unter drei Tagen und die Zeit vor einer Prüfung bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>Its words are those of its authors: share them only where you may</source>
   <translation>Die Worte sind die der Verfasser: Gib sie nur weiter, wo du es darfst</translation>
  </message>
  <message>
   <source>Pack (*.diffpack);;Pack as JSON (*.json);;Pack by hand (*.diff.md)</source>
   <translation>Paket (*.diffpack);;Paket als JSON (*.json);;Paket von Hand (*.diff.md)</translation>
  </message>
  <message>
   <source>Copied as text</source>
   <translation>Als Text kopiert</translation>
  </message>
  <message>
   <source>Copied as Markdown</source>
   <translation>Als Markdown kopiert</translation>
  </message>
  <message>
   <source>Copied as HTML</source>
   <translation>Als HTML kopiert</translation>
  </message>
  <message>
   <source>Save as a picture</source>
   <translation>Als Bild speichern</translation>
  </message>
  <message>
   <source>Picture (*.png)</source>
   <translation>Bild (*.png)</translation>
  </message>
  <message>
   <source>Copy as &amp;text</source>
   <translation>Als &amp;Text kopieren</translation>
  </message>
  <message>
   <source>Copy as &amp;Markdown</source>
   <translation>Als &amp;Markdown kopieren</translation>
  </message>
  <message>
   <source>Copy as &amp;HTML to embed</source>
   <translation>Als &amp;HTML zum Einbetten kopieren</translation>
  </message>
  <message>
   <source>Saved as {name}</source>
   <translation>Als {name} gespeichert</translation>
  </message>
  <message>
   <source>{target} could not be written; choose another folder, or free some space</source>
   <translation>{target} konnte nicht geschrieben werden; wähle einen anderen Ordner oder schaffe Platz</translation>
  </message>
  <message>
   <source>Save as a &amp;picture…</source>
   <translation>Als &amp;Bild speichern …</translation>
  </message>
  <message>
   <source>Save as a pac&amp;k…</source>
   <translation>Als &amp;Paket speichern …</translation>
  </message>
  <message>
   <source>It is none of these: leave it out</source>
   <translation>Es ist keiner davon: weglassen</translation>
  </message>
  <message>
   <source>It is {headword}</source>
   <translation>Es ist {headword}</translation>
  </message>
  <message>
   <source>Edit {words}…</source>
   <translation>{words} bearbeiten …</translation>
  </message>
  <message>
   <source>Every result, every score that you typed and the line of the roster go. Figures of the class change with them. This cannot be undone.</source>
   <translation>Jedes Ergebnis, alle eingetippten Punkte und die Zeile der Liste verschwinden. Zahlen der Klasse ändern sich mit. Das lässt sich nicht zurücknehmen.</translation>
  </message>
  <message numerus="yes">
   <source>Erased with {n} result</source>
   <extracomment>Erased with {n} results</extracomment>
   <translation>
    <numerusform>Gelöscht mit {n} Ergebnis</numerusform>
    <numerusform>Gelöscht mit {n} Ergebnissen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} older backup still holds it</source>
   <extracomment>{n} older backups still hold it</extracomment>
   <translation>
    <numerusform>{n} ältere Sicherung enthält es noch</numerusform>
    <numerusform>{n} ältere Sicherungen enthalten es noch</numerusform>
   </translation>
  </message>
  <message>
   <source>Erase {name}?</source>
   <translation>{name} löschen?</translation>
  </message>
  <message>
   <source>The last answer is taken back.</source>
   <translation>Die letzte Antwort ist zurückgenommen.</translation>
  </message>
  <message>
   <source>That was too fast to count. It comes back.</source>
   <translation>Das war zu schnell, um zu zählen. Es kommt wieder.</translation>
  </message>
  <message>
   <source>There is no hint for this one.</source>
   <translation>Dafür gibt es keinen Hinweis.</translation>
  </message>
  <message>
   <source>Reported. This question is not asked again.</source>
   <translation>Gemeldet. Diese Frage wird nicht mehr gestellt.</translation>
  </message>
  <message>
   <source>This one is new. Guess: it does not count, and its page comes next.</source>
   <translation>Das ist neu. Rate: Es zählt nicht, und danach kommt die Seite dazu.</translation>
  </message>
  <message>
   <source>Session</source>
   <translation>Sitzung</translation>
  </message>
  <message>
   <source>Question {number} of {planned}.</source>
   <translation>Frage {number} von {planned}.</translation>
  </message>
  <message>
   <source>Practice.</source>
   <translation>Übung.</translation>
  </message>
  <message>
   <source>end, everything is saved</source>
   <translation>beenden, alles ist gespeichert</translation>
  </message>
  <message>
   <source>A guess.</source>
   <translation>Zum Raten.</translation>
  </message>
  <message>
   <source>pause</source>
   <translation>anhalten</translation>
  </message>
  <message>
   <source>The outlined end of each bar is what this session added.</source>
   <translation>Das umrandete Ende jedes Balkens ist in dieser Sitzung dazugekommen.</translation>
  </message>
  <message>
   <source>{minutes} min {rest} s</source>
   <translation>{minutes} min {rest} s</translation>
  </message>
  <message>
   <source>{rest} s</source>
   <translation>{rest} s</translation>
  </message>
  <message>
   <source>once</source>
   <translation>einmal</translation>
  </message>
  <message>
   <source>twice</source>
   <translation>zweimal</translation>
  </message>
  <message>
   <source>A number appears after six first answers on a term.</source>
   <translation>Eine Zahl erscheint nach sechs ersten Antworten zu einem Begriff.</translation>
  </message>
  <message>
   <source>Back to library</source>
   <translation>Zurück zur Bibliothek</translation>
  </message>
  <message numerus="yes">
   <source>Retry the {n} missed</source>
   <extracomment>Retry the {n} missed</extracomment>
   <translation>
    <numerusform>{n} nicht gewusste wiederholen</numerusform>
    <numerusform>{n} nicht gewusste wiederholen</numerusform>
   </translation>
  </message>
  <message>
   <source>answered right</source>
   <translation>richtig beantwortet</translation>
  </message>
  <message>
   <source>spent</source>
   <translation>gebraucht</translation>
  </message>
  <message>
   <source>to see again today</source>
   <translation>heute noch einmal zu sehen</translation>
  </message>
  <message>
   <source>due tomorrow</source>
   <translation>morgen fällig</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <source>retry what you missed</source>
   <translation>wiederholen, was du nicht wusstest</translation>
  </message>
  <message>
   <source>back to the library</source>
   <translation>zurück zur Bibliothek</translation>
  </message>
  <message>
   <source>Session finished</source>
   <translation>Sitzung beendet</translation>
  </message>
  <message>
   <source>Study the rest</source>
   <translation>Den Rest lernen</translation>
  </message>
  <message>
   <source>given for</source>
   <translation>statt</translation>
  </message>
  <message>
   <source>study the rest</source>
   <translation>den Rest lernen</translation>
  </message>
  <message>
   <source>You answered {answered} of {planned}. The rest stays due.</source>
   <translation>Du hast {answered} von {planned} beantwortet. Der Rest bleibt fällig.</translation>
  </message>
  <message>
   <source>What you mixed up</source>
   <translation>Was du verwechselt hast</translation>
  </message>
  <message>
   <source>Mastery gained</source>
   <translation>Zuwachs an Beherrschung</translation>
  </message>
  <message>
   <source>Session finished.</source>
   <translation>Sitzung beendet.</translation>
  </message>
  <message>
   <source>The answer is {answer}.</source>
   <translation>Die Antwort ist {answer}.</translation>
  </message>
  <message>
   <source>After finishing, answers cannot be changed any more.</source>
   <translation>Nach dem Beenden lassen sich Antworten nicht mehr ändern.</translation>
  </message>
  <message>
   <source>You have finished. Save the result file, and hand it to your teacher.</source>
   <translation>Du bist fertig. Speichere die Ergebnisdatei und gib sie ab.</translation>
  </message>
  <message>
   <source>It is sealed: only your teacher can read it.</source>
   <translation>Sie ist versiegelt: Nur deine Lehrkraft kann sie lesen.</translation>
  </message>
  <message numerus="yes">
   <source>{n} question has no answer yet.</source>
   <extracomment>{n} questions have no answer yet.</extracomment>
   <translation>
    <numerusform>{n} Frage hat noch keine Antwort.</numerusform>
    <numerusform>{n} Fragen haben noch keine Antwort.</numerusform>
   </translation>
  </message>
  <message>
   <source>Go to a question; a dot means that it has no answer.</source>
   <translation>Gehe zu einer Frage; ein Punkt heißt, dass sie keine Antwort hat.</translation>
  </message>
  <message>
   <source>Save result file</source>
   <translation>Ergebnisdatei speichern</translation>
  </message>
  <message>
   <source>{right} of {total} right</source>
   <translation>{right} von {total} richtig</translation>
  </message>
  <message>
   <source>no answer yet</source>
   <translation>noch keine Antwort</translation>
  </message>
  <message>
   <source>answered</source>
   <translation>beantwortet</translation>
  </message>
  <message>
   <source>Question {n}, {state}</source>
   <translation>Frage {n}, {state}</translation>
  </message>
  <message>
   <source>Save the result</source>
   <translation>Ergebnis speichern</translation>
  </message>
  <message>
   <source>Everything is saved. Go on any time under Teach.</source>
   <translation>Alles ist gespeichert. Unter Unterrichten geht es jederzeit weiter.</translation>
  </message>
  <message>
   <source>This file is newer. You finish what you have begun first.</source>
   <translation>Diese Datei ist neuer. Du beendest zuerst, was du begonnen hast.</translation>
  </message>
  <message>
   <source>This cannot be opened</source>
   <translation>Das lässt sich nicht öffnen</translation>
  </message>
  <message>
   <source>This file is older than the one that is here, which is used.</source>
   <translation>Diese Datei ist älter als die hiesige, die benutzt wird.</translation>
  </message>
  <message>
   <source>You have begun this. Go on where you were.</source>
   <translation>Du hast das begonnen. Mach weiter, wo du warst.</translation>
  </message>
  <message>
   <source>Leave</source>
   <translation>Verlassen</translation>
  </message>
  <message>
   <source>Guest: nothing stays here once the result is saved</source>
   <translation>Gast: nichts bleibt hier, sobald das Ergebnis gespeichert ist</translation>
  </message>
  <message>
   <source>You see what was right after each answer.</source>
   <translation>Du siehst nach jeder Antwort, was richtig war.</translation>
  </message>
  <message>
   <source>You see what was right when you have finished.</source>
   <translation>Du siehst, was richtig war, wenn du fertig bist.</translation>
  </message>
  <message>
   <source>You see what was right when the time is over.</source>
   <translation>Du siehst, was richtig war, wenn die Zeit um ist.</translation>
  </message>
  <message>
   <source>It stands on your slip. Your file carries this and your answers, nothing else.</source>
   <translation>Er steht auf deinem Zettel. Deine Datei enthält ihn und deine Antworten, sonst nichts.</translation>
  </message>
  <message numerus="yes">
   <source>{n} question.</source>
   <extracomment>{n} questions.</extracomment>
   <translation>
    <numerusform>{n} Frage.</numerusform>
    <numerusform>{n} Fragen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>You may do it {n} time.</source>
   <extracomment>You may do it {n} times.</extracomment>
   <translation>
    <numerusform>Du darfst es {n}-mal machen.</numerusform>
    <numerusform>Du darfst es {n}-mal machen.</numerusform>
   </translation>
  </message>
  <message>
   <source>Every answer is saved at once; you can stop and go on later.</source>
   <translation>Jede Antwort wird gleich gespeichert; du kannst aufhören und später weitermachen.</translation>
  </message>
  <message>
   <source>Your code</source>
   <translation>Dein Code</translation>
  </message>
  <message>
   <source>That does not work yet</source>
   <translation>Das geht noch nicht</translation>
  </message>
  <message>
   <source>Who are you?</source>
   <translation>Wer bist du?</translation>
  </message>
  <message numerus="yes">
   <source>Take about {n} minute; nothing is cut off.</source>
   <extracomment>Take about {n} minutes; nothing is cut off.</extracomment>
   <translation>
    <numerusform>Nimm dir etwa {n} Minute; nichts wird abgeschnitten.</numerusform>
    <numerusform>Nimm dir etwa {n} Minuten; nichts wird abgeschnitten.</numerusform>
   </translation>
  </message>
  <message>
   <source>Question before</source>
   <translation>Frage davor</translation>
  </message>
  <message>
   <source>Leave for now</source>
   <translation>Vorerst auslassen</translation>
  </message>
  <message>
   <source>You answered: {answer}</source>
   <translation>Du hast geantwortet: {answer}</translation>
  </message>
  <message>
   <source>Next question</source>
   <translation>Nächste Frage</translation>
  </message>
  <message>
   <source>question before</source>
   <translation>Frage davor</translation>
  </message>
  <message>
   <source>next question</source>
   <translation>nächste Frage</translation>
  </message>
  <message>
   <source>stop; everything is saved</source>
   <translation>aufhören; alles ist gespeichert</translation>
  </message>
  <message>
   <source>due {day}, {time}</source>
   <translation>fällig {day}, {time}</translation>
  </message>
  <message>
   <source>Gradebook</source>
   <translation>Notenbuch</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove from here</source>
   <translation>Von hier entfernen</translation>
  </message>
  <message>
   <source>{action}: {title}</source>
   <translation>{action}: {title}</translation>
  </message>
  <message>
   <source>revision {n}</source>
   <translation>Fassung {n}</translation>
  </message>
  <message>
   <source>begun</source>
   <translation>begonnen</translation>
  </message>
  <message numerus="yes">
   <source>{n} attempt finished</source>
   <extracomment>{n} attempts finished</extracomment>
   <translation>
    <numerusform>{n} Versuch beendet</numerusform>
    <numerusform>{n} Versuche beendet</numerusform>
   </translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weitermachen</translation>
  </message>
  <message>
   <source>Save result again</source>
   <translation>Ergebnis noch einmal speichern</translation>
  </message>
  <message>
   <source>not begun</source>
   <translation>nicht begonnen</translation>
  </message>
  <message>
   <source>Names stay in this list, on this computer. Files of students carry the code alone. The list is as safe as your account on this computer.</source>
   <translation>Namen bleiben in dieser Liste, auf diesem Rechner. Dateien der Lernenden tragen nur den Code. Die Liste ist so sicher wie dein Konto auf diesem Rechner.</translation>
  </message>
  <message>
   <source>Results that were collected stay, without a name.</source>
   <translation>Eingesammelte Ergebnisse bleiben, ohne Namen.</translation>
  </message>
  <message>
   <source>Take {name} out of the class?</source>
   <translation>{name} aus der Klasse nehmen?</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>Klassen</translation>
  </message>
  <message>
   <source>Import class list</source>
   <translation>Klassenliste importieren</translation>
  </message>
  <message>
   <source>Which class is it?</source>
   <translation>Welche Klasse ist es?</translation>
  </message>
  <message numerus="yes">
   <source>{n} student added</source>
   <extracomment>{n} students added</extracomment>
   <translation>
    <numerusform>{n} Person hinzugefügt</numerusform>
    <numerusform>{n} Personen hinzugefügt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} as before</source>
   <extracomment>{n} as before</extracomment>
   <translation>
    <numerusform>{n} wie zuvor</numerusform>
    <numerusform>{n} wie zuvor</numerusform>
   </translation>
  </message>
  <message>
   <source>Import the list that your learning platform exports; each student gets a code to type.</source>
   <translation>Importiere die Liste, die deine Lernplattform exportiert; jeder bekommt einen Code zum Eintippen.</translation>
  </message>
  <message>
   <source>Without a class</source>
   <translation>Ohne Klasse</translation>
  </message>
  <message>
   <source>Students of {name}</source>
   <translation>Lernende von {name}</translation>
  </message>
  <message>
   <source>Print code slips</source>
   <translation>Codezettel drucken</translation>
  </message>
  <message>
   <source>Which class?</source>
   <translation>Welche Klasse?</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>Herausnehmen</translation>
  </message>
  <message>
   <source>Privacy sheet</source>
   <translation>Datenschutzblatt</translation>
  </message>
  <message>
   <source>For everyone whose line names no class.</source>
   <translation>Für alle, deren Zeile keine Klasse nennt.</translation>
  </message>
  <message>
   <source>Choose a student</source>
   <translation>Jemanden auswählen</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <source>Take out of the class</source>
   <translation>Aus der Klasse nehmen</translation>
  </message>
  <message>
   <source>Choose a student in the table first</source>
   <translation>Wähle zuerst jemanden in der Tabelle</translation>
  </message>
  <message>
   <source>{name} has the code {code}</source>
   <translation>{name} hat den Code {code}</translation>
  </message>
  <message>
   <source>No class yet</source>
   <translation>Noch keine Klasse</translation>
  </message>
  <message>
   <source>Drop the files that students hand back here, all at once or a whole folder.</source>
   <translation>Lege die Dateien, die zurückkommen, hier ab, alle auf einmal oder einen ganzen Ordner.</translation>
  </message>
  <message>
   <source>Add result files</source>
   <translation>Ergebnisdateien hinzufügen</translation>
  </message>
  <message>
   <source>Collecting results</source>
   <translation>Ergebnisse werden eingesammelt</translation>
  </message>
  <message>
   <source>Collect a folder</source>
   <translation>Einen Ordner einsammeln</translation>
  </message>
  <message>
   <source>Export table</source>
   <translation>Tabelle exportieren</translation>
  </message>
  <message>
   <source>Move between cells</source>
   <translation>Zwischen Feldern bewegen</translation>
  </message>
  <message>
   <source>Open the student</source>
   <translation>Die Person öffnen</translation>
  </message>
  <message>
   <source>Cancelled. Nothing was collected.</source>
   <translation>Abgebrochen. Nichts wurde eingesammelt.</translation>
  </message>
  <message>
   <source>No gradebook yet</source>
   <translation>Noch kein Notenbuch</translation>
  </message>
  <message>
   <source>Part of the page</source>
   <translation>Teil der Seite</translation>
  </message>
  <message>
   <source>Assignments</source>
   <translation>Aufgaben</translation>
  </message>
  <message>
   <source>The assignment leaves this list, and results that come in later cannot be read. Results that were collected stay, but are shown no more.</source>
   <translation>Die Aufgabe verlässt diese Liste, und spätere Ergebnisse lassen sich nicht lesen. Eingesammelte bleiben, werden aber nicht mehr gezeigt.</translation>
  </message>
  <message>
   <source>Your answers are deleted from this computer and cannot be saved again. What you handed in stays with your teacher.</source>
   <translation>Deine Antworten werden von diesem Rechner gelöscht und lassen sich nicht noch einmal speichern. Was du abgegeben hast, bleibt bei deiner Lehrkraft.</translation>
  </message>
  <message>
   <source>Remove “{title}” from here?</source>
   <translation>„{title}“ von hier entfernen?</translation>
  </message>
  <message>
   <source>Give comparisons to a class as one file, and collect the answers the same way; no accounts and no network are needed.</source>
   <translation>Gib einer Klasse Vergleiche als eine Datei und sammle die Antworten ebenso ein; ohne Konten und ohne Netz.</translation>
  </message>
  <message>
   <source>Open assignment file</source>
   <translation>Aufgabendatei öffnen</translation>
  </message>
  <message>
   <source>Remove “{title}”?</source>
   <translation>„{title}“ entfernen?</translation>
  </message>
  <message>
   <source>Next assignment or button</source>
   <translation>Nächste Aufgabe oder Taste</translation>
  </message>
  <message>
   <source>No assignment yet</source>
   <translation>Noch keine Aufgabe</translation>
  </message>
  <message>
   <source>Received, to be answered here</source>
   <translation>Empfangen, hier zu beantworten</translation>
  </message>
  <message>
   <source>Everything on:</source>
   <translation>Alles zu:</translation>
  </message>
  <message>
   <source>Everything on {headword}</source>
   <translation>Alles zu {headword}</translation>
  </message>
  <message numerus="yes">
   <source>{n} meaning</source>
   <extracomment>{n} meanings</extracomment>
   <translation>
    <numerusform>{n} Bedeutung</numerusform>
    <numerusform>{n} Bedeutungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>in {n} comparison</source>
   <extracomment>in {n} comparisons</extracomment>
   <translation>
    <numerusform>in {n} Vergleich</numerusform>
    <numerusform>in {n} Vergleichen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>of {n} pack</source>
   <extracomment>of {n} packs</extracomment>
   <translation>
    <numerusform>aus {n} Paket</numerusform>
    <numerusform>aus {n} Paketen</numerusform>
   </translation>
  </message>
  <message>
   <source>No definition for {headword} yet.</source>
   <translation>Noch keine Definition für {headword}.</translation>
  </message>
  <message>
   <source>Also written {names}.</source>
   <translation>Auch {names} geschrieben.</translation>
  </message>
  <message>
   <source>{meanings} {pages} {packs}.</source>
   <translation>{meanings} {pages} {packs}.</translation>
  </message>
  <message>
   <source>{meanings} {pages}.</source>
   <translation>{meanings} {pages}.</translation>
  </message>
  <message>
   <source>Next link</source>
   <translation>Nächster Link</translation>
  </message>
  <message>
   <source>Set against</source>
   <translation>Verglichen mit</translation>
  </message>
  <message numerus="yes">
   <source>{other} given for {term}: {n} time of {answers}</source>
   <extracomment>{other} given for {term}: {n} times of {answers}</extracomment>
   <translation>
    <numerusform>{other} statt {term}: {n}-mal von {answers}</numerusform>
    <numerusform>{other} statt {term}: {n}-mal von {answers}</numerusform>
   </translation>
  </message>
  <message>
   <source>One</source>
   <translation>Eine</translation>
  </message>
  <message>
   <source>Two</source>
   <translation>Zwei</translation>
  </message>
  <message>
   <source>Three</source>
   <translation>Drei</translation>
  </message>
  <message>
   <source>Four</source>
   <translation>Vier</translation>
  </message>
  <message>
   <source>Five</source>
   <translation>Fünf</translation>
  </message>
  <message>
   <source>Six</source>
   <translation>Sechs</translation>
  </message>
  <message>
   <source>Seven</source>
   <translation>Sieben</translation>
  </message>
  <message>
   <source>Eight</source>
   <translation>Acht</translation>
  </message>
  <message>
   <source>Nine</source>
   <translation>Neun</translation>
  </message>
  <message>
   <source>Ten</source>
   <translation>Zehn</translation>
  </message>
  <message>
   <source>Eleven</source>
   <translation>Elf</translation>
  </message>
  <message>
   <source>Twelve</source>
   <translation>Zwölf</translation>
  </message>
  <message numerus="yes">
   <source>{n} question or term to check</source>
   <extracomment>{n} questions and terms to check</extracomment>
   <translation>
    <numerusform>{n} Frage oder Begriff zu prüfen</numerusform>
    <numerusform>{n} Fragen und Begriffe zu prüfen</numerusform>
   </translation>
  </message>
  <message>
   <source>{names} and {last}</source>
   <translation>{names} und {last}</translation>
  </message>
  <message>
   <source>Source: {title}.</source>
   <translation>Quelle: {title}.</translation>
  </message>
  <message>
   <source>vs</source>
   <translation>gegen</translation>
  </message>
  <message>
   <source>Answers: {title}</source>
   <translation>Antworten: {title}</translation>
  </message>
  <message>
   <source>The pages could not be drawn; choose another printer or file.</source>
   <translation>Die Seiten konnten nicht gezeichnet werden; wähle einen anderen Drucker oder eine andere Datei.</translation>
  </message>
  <message>
   <source>The printer stopped; look at it, and print again.</source>
   <translation>Der Drucker ist stehen geblieben; sieh nach ihm und drucke noch einmal.</translation>
  </message>
  <message>
   <source>Answers are on sheet {number}</source>
   <translation>Die Antworten stehen auf Blatt {number}</translation>
  </message>
  <message>
   <source>Score       / {points}</source>
   <translation>Punkte       / {points}</translation>
  </message>
  <message>
   <source>Type this code when diffstudy asks for it. Keep the slip.</source>
   <translation>Gib diesen Code ein, wenn diffstudy danach fragt. Heb den Zettel auf.</translation>
  </message>
  <message>
   <source>Sure</source>
   <translation>Sicher</translation>
  </message>
  <message>
   <source>Likely</source>
   <translation>Wahrscheinlich</translation>
  </message>
  <message>
   <source>{definition}: neither</source>
   <translation>{definition}: keiner von beiden</translation>
  </message>
  <message>
   <source>{definition}: it is {term}</source>
   <translation>{definition}: Es ist {term}</translation>
  </message>
  <message>
   <source>{definition}: none of them</source>
   <translation>{definition}: keiner davon</translation>
  </message>
  <message>
   <source>It is shown here, but never asked.</source>
   <translation>Es wird hier gezeigt, aber nie gefragt.</translation>
  </message>
  <message>
   <source>Neither</source>
   <translation>Keiner von beiden</translation>
  </message>
  <message>
   <source>None of them</source>
   <translation>Keiner davon</translation>
  </message>
  <message>
   <source>It is {term}</source>
   <translation>Es ist {term}</translation>
  </message>
  <message>
   <source>Choices</source>
   <translation>Möglichkeiten</translation>
  </message>
  <message>
   <source>or</source>
   <translation>oder</translation>
  </message>
  <message>
   <source>Column {head}</source>
   <translation>Spalte {head}</translation>
  </message>
  <message>
   <source>Comparison chart, {one} and {other}</source>
   <translation>Vergleichstabelle, {one} und {other}</translation>
  </message>
  <message>
   <source>Difference</source>
   <translation>Unterschied</translation>
  </message>
  <message numerus="yes">
   <source>{term} asked and answered once</source>
   <extracomment>{term} asked and answered {n} times</extracomment>
   <translation>
    <numerusform>{term} gefragt und einmal geantwortet</numerusform>
    <numerusform>{term} gefragt und {n}-mal geantwortet</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{asked} asked, {answered} answered once</source>
   <extracomment>{asked} asked, {answered} answered {n} times</extracomment>
   <translation>
    <numerusform>{asked} gefragt, einmal {answered} geantwortet</numerusform>
    <numerusform>{asked} gefragt, {n}-mal {answered} geantwortet</numerusform>
   </translation>
  </message>
  <message>
   <source>{term} asked and answered never</source>
   <translation>{term} gefragt und nie geantwortet</translation>
  </message>
  <message>
   <source>{asked} asked, {answered} answered never</source>
   <translation>{asked} gefragt, nie {answered} geantwortet</translation>
  </message>
  <message>
   <source>{slip}, the most frequent slip</source>
   <translation>{slip}, die häufigste Verwechslung</translation>
  </message>
  <message>
   <source>Answer open</source>
   <translation>Antwort aufgeklappt</translation>
  </message>
  <message>
   <source>Answer closed</source>
   <translation>Antwort zugeklappt</translation>
  </message>
  <message>
   <source>Your answer</source>
   <translation>Deine Antwort</translation>
  </message>
  <message>
   <source>Search terms and examples</source>
   <translation>Begriffe und Beispiele suchen</translation>
  </message>
  <message>
   <source>An open book with side A on the left and side B on the right</source>
   <translation>Ein offenes Buch mit Seite A links und Seite B rechts</translation>
  </message>
  <message>
   <source>First up</source>
   <translation>Als Erstes</translation>
  </message>
  <message>
   <source>Back: {text}</source>
   <translation>Rückseite: {text}</translation>
  </message>
  <message>
   <source>Front: {text}</source>
   <translation>Vorderseite: {text}</translation>
  </message>
  <message>
   <source>Front</source>
   <translation>Vorderseite</translation>
  </message>
  <message>
   <source>{number}+</source>
   <translation>{number}+</translation>
  </message>
  <message numerus="yes">
   <source>{day}: {n} answer</source>
   <extracomment>{day}: {n} answers</extracomment>
   <translation>
    <numerusform>{day}: {n} Antwort</numerusform>
    <numerusform>{day}: {n} Antworten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} day with answers</source>
   <extracomment>{n} days with answers</extracomment>
   <translation>
    <numerusform>{n} Tag mit Antworten</numerusform>
    <numerusform>{n} Tage mit Antworten</numerusform>
   </translation>
  </message>
  <message>
   <source>From no answers to {most} and more</source>
   <translation>Von keiner Antwort bis {most} und mehr</translation>
  </message>
  <message>
   <source>Key {key}</source>
   <translation>Taste {key}</translation>
  </message>
  <message>
   <source>Comparison, mix-ups, mastery of A and B, due</source>
   <translation>Vergleich, Verwechslungen, Beherrschung von A und B, fällig</translation>
  </message>
  <message>
   <source>Mastery, A and B</source>
   <translation>Beherrschung, A und B</translation>
  </message>
  <message>
   <source>Student</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>Handed in</source>
   <translation>Abgegeben</translation>
  </message>
  <message>
   <source>Mark</source>
   <translation>Bewertung</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <source>{term} {share}</source>
   <translation>{term} {share}</translation>
  </message>
  <message>
   <source>Type points, such as 14/20</source>
   <translation>Tippe Punkte, etwa 14/20</translation>
  </message>
  <message>
   <source>under 50</source>
   <translation>unter 50</translation>
  </message>
  <message>
   <source>Open {comparison}</source>
   <translation>{comparison} öffnen</translation>
  </message>
  <message>
   <source>Cards to join</source>
   <translation>Karten zum Verbinden</translation>
  </message>
  <message>
   <source>{card}, joined to {other} ({about})</source>
   <translation>{card}, verbunden mit {other} ({about})</translation>
  </message>
  <message>
   <source>{card}, not its counterpart</source>
   <translation>{card}, nicht das Gegenstück</translation>
  </message>
  <message>
   <source>{card}, joined to {other}</source>
   <translation>{card}, verbunden mit {other}</translation>
  </message>
  <message>
   <source>picked. {key}</source>
   <translation>gewählt. {key}</translation>
  </message>
  <message>
   <source>Joined pairs</source>
   <translation>Verbundene Paare</translation>
  </message>
  <message>
   <source>joined</source>
   <translation>verbunden</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} von {total}</translation>
  </message>
  <message>
   <source>gained {values}</source>
   <translation>gewonnen {values}</translation>
  </message>
  <message>
   <source>mastery not known yet</source>
   <translation>Beherrschung noch nicht bekannt</translation>
  </message>
  <message>
   <source>Mastery</source>
   <translation>Beherrschung</translation>
  </message>
  <message>
   <source>Loading</source>
   <translation>Wird geladen</translation>
  </message>
  <message>
   <source>{comparison}, to fix</source>
   <translation>{comparison}, zu beheben</translation>
  </message>
  <message>
   <source>target</source>
   <translation>Ziel</translation>
  </message>
  <message numerus="yes">
   <source>target {target}, {n} week</source>
   <extracomment>target {target}, {n} weeks</extracomment>
   <translation>
    <numerusform>Ziel {target}, {n} Woche</numerusform>
    <numerusform>Ziel {target}, {n} Wochen</numerusform>
   </translation>
  </message>
  <message>
   <source>last week {share}, {rest}</source>
   <translation>letzte Woche {share}, {rest}</translation>
  </message>
  <message>
   <source>Core point</source>
   <translation>Kernpunkt</translation>
  </message>
  <message>
   <source>{point}, made</source>
   <translation>{point}, genannt</translation>
  </message>
  <message>
   <source>{point}, not made</source>
   <translation>{point}, nicht genannt</translation>
  </message>
  <message>
   <source>Definition {number} of {term}</source>
   <translation>Definition {number} von {term}</translation>
  </message>
  <message>
   <source>Yes. This one is {term}.</source>
   <translation>Ja. Das ist {term}.</translation>
  </message>
  <message>
   <source>You chose</source>
   <translation>Du hast gewählt</translation>
  </message>
  <message>
   <source>The pair is hidden</source>
   <translation>Das Paar ist verdeckt</translation>
  </message>
  <message>
   <source>Main places</source>
   <translation>Hauptbereiche</translation>
  </message>
  <message numerus="yes">
   <source>{n} placed</source>
   <extracomment>{n} placed</extracomment>
   <translation>
    <numerusform>{n} abgelegt</numerusform>
    <numerusform>{n} abgelegt</numerusform>
   </translation>
  </message>
  <message>
   <source>not here</source>
   <translation>nicht hier</translation>
  </message>
  <message>
   <source>Not here</source>
   <translation>Nicht hier</translation>
  </message>
  <message>
   <source>picked</source>
   <translation>gewählt</translation>
  </message>
  <message numerus="yes">
   <source>{n} left to sort</source>
   <extracomment>{n} left to sort</extracomment>
   <translation>
    <numerusform>noch {n} zu sortieren</numerusform>
    <numerusform>noch {n} zu sortieren</numerusform>
   </translation>
  </message>
  <message>
   <source>Pile of statements</source>
   <translation>Stapel der Aussagen</translation>
  </message>
  <message numerus="yes">
   <source>{n} left</source>
   <extracomment>{n} left</extracomment>
   <translation>
    <numerusform>noch {n}</numerusform>
    <numerusform>noch {n}</numerusform>
   </translation>
  </message>
  <message>
   <source>In the source, {file}</source>
   <translation>In der Quelle, {file}</translation>
  </message>
  <message>
   <source>In the source, {file}, line {at}: {text}</source>
   <translation>In der Quelle, {file}, Zeile {at}: {text}</translation>
  </message>
  <message>
   <source>In the source</source>
   <translation>In der Quelle</translation>
  </message>
  <message>
   <source>{file}, line not known</source>
   <translation>{file}, Zeile nicht bekannt</translation>
  </message>
  <message>
   <source>(blank)</source>
   <translation>(leer)</translation>
  </message>
  <message>
   <source>side {letter}</source>
   <translation>Seite {letter}</translation>
  </message>
  <message>
   <source>side {letter}: {text}</source>
   <translation>Seite {letter}: {text}</translation>
  </message>
  <message>
   <source>Key: {keys}</source>
   <translation>Taste: {keys}</translation>
  </message>
  <message>
   <source>Question {count}.</source>
   <translation>Frage {count}.</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>Pause (P)</source>
   <translation>Pause (P)</translation>
  </message>
  <message numerus="yes">
   <source>{n} right</source>
   <extracomment>{n} right</extracomment>
   <translation>
    <numerusform>{n} richtig</numerusform>
    <numerusform>{n} richtig</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} missed</source>
   <extracomment>{n} missed</extracomment>
   <translation>
    <numerusform>{n} falsch</numerusform>
    <numerusform>{n} falsch</numerusform>
   </translation>
  </message>
  <message>
   <source>How sure are you?</source>
   <translation>Wie sicher bist du?</translation>
  </message>
  <message>
   <source>I am sure</source>
   <translation>Ich bin sicher</translation>
  </message>
  <message>
   <source>I am not sure</source>
   <translation>Ich bin nicht sicher</translation>
  </message>
  <message>
   <source>Before you see the answer:</source>
   <translation>Bevor du die Antwort siehst:</translation>
  </message>
  <message>
   <source>Sections</source>
   <translation>Abschnitte</translation>
  </message>
  <message>
   <source>key difference</source>
   <translation>Hauptunterschied</translation>
  </message>
  <message>
   <source>title of a key difference</source>
   <translation>Titel eines Hauptunterschieds</translation>
  </message>
  <message>
   <source>label of a chart row</source>
   <translation>Beschriftung einer Tabellenzeile</translation>
  </message>
  <message>
   <source>definition</source>
   <translation>Definition</translation>
  </message>
  <message>
   <source>label of a definition</source>
   <translation>Beschriftung einer Definition</translation>
  </message>
  <message>
   <source>question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <source>answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <source>quiz line</source>
   <translation>Quizzeile</translation>
  </message>
  <message>
   <source>reason of a quiz line</source>
   <translation>Begründung einer Quizzeile</translation>
  </message>
  <message>
   <source>“{title}” has {count} {items}, and the first {kept} of them are taken; make several comparisons of it to have them all.</source>
   <translation>„{title}“ hat {count} {items}, genommen werden die ersten {kept}; mach mehrere Vergleiche daraus, um alle zu haben.</translation>
  </message>
  <message>
   <source>This definition has {count} examples, and the first {most} are taken; remove those that it does not need.</source>
   <translation>Diese Definition hat {count} Beispiele, genommen werden die ersten {most}; entferne, welche sie nicht braucht.</translation>
  </message>
  <message>
   <source>The {part} has {count} characters, and the first {kept} are taken; put what follows into a part of its own to have it all.</source>
   <translation>Zu lang ({part}): {count} Zeichen, genommen werden die ersten {kept}; setze, was folgt, in einen eigenen Teil, um alles zu haben.</translation>
  </message>
  <message>
   <source>key differences</source>
   <translation>Hauptunterschiede</translation>
  </message>
  <message>
   <source>chart rows</source>
   <translation>Tabellenzeilen</translation>
  </message>
  <message>
   <source>definitions</source>
   <translation>Definitionen</translation>
  </message>
  <message>
   <source>curiosities</source>
   <translation>wissenswerte Einträge</translation>
  </message>
  <message>
   <source>quiz lines</source>
   <translation>Quizzeilen</translation>
  </message>
  <message>
   <source>chart cell</source>
   <translation>Tabellenzelle</translation>
  </message>
  <message>
   <source>example</source>
   <translation>Beispiel</translation>
  </message>
  <message>
   <source>open it in a text editor and save it as plain text in UTF-8</source>
   <translation>öffne sie in einem Texteditor und speichere sie als reinen Text in UTF-8</translation>
  </message>
  <message>
   <source>The file is not UTF-8 and was read as {encoding}; if accents or quotes look wrong, save it as UTF-8 and import it again.</source>
   <translation>Die Datei ist nicht in UTF-8 und wurde als {encoding} gelesen; wenn Akzente oder Anführungszeichen falsch aussehen, speichere sie als UTF-8 und importiere sie noch einmal.</translation>
  </message>
  <message>
   <source>the file is not text</source>
   <translation>die Datei ist kein Text</translation>
  </message>
  <message>
   <source>UTF-16 without its mark</source>
   <translation>UTF-16 ohne Kennzeichnung</translation>
  </message>
  <message>
   <source>Anki package</source>
   <translation>Anki-Paket</translation>
  </message>
  <message>
   <source>Table or list</source>
   <translation>Tabelle oder Liste</translation>
  </message>
  <message>
   <source>Pack in Markdown</source>
   <translation>Paket in Markdown</translation>
  </message>
  <message>
   <source>Pack archive</source>
   <translation>Paketarchiv</translation>
  </message>
  <message>
   <source>Questions (GIFT)</source>
   <translation>Fragen (GIFT)</translation>
  </message>
  <message>
   <source>no question in it has terms for answers</source>
   <translation>keine Frage darin hat Begriffe als Antworten</translation>
  </message>
  <message>
   <source>ask which of two terms it is</source>
   <translation>frage, welcher von zwei Begriffen es ist</translation>
  </message>
  <message>
   <source>the file has more than {most} questions</source>
   <translation>die Datei hat mehr als {most} Fragen</translation>
  </message>
  <message>
   <source>split the file</source>
   <translation>teile die Datei auf</translation>
  </message>
  <message>
   <source>Saved web page</source>
   <translation>Gespeicherte Webseite</translation>
  </message>
  <message>
   <source>Saved text page</source>
   <translation>Gespeicherte Textseite</translation>
  </message>
  <message>
   <source>its pair names the term</source>
   <translation>das Paar nennt den Begriff</translation>
  </message>
  <message>
   <source>True.</source>
   <translation>Wahr.</translation>
  </message>
  <message>
   <source>False.</source>
   <translation>Falsch.</translation>
  </message>
  <message>
   <source>Questions that diffstudy itself made of chart cells and whole statements were not read: {n}. The pack that they came from holds all of it</source>
   <translation>Fragen, die diffstudy selbst aus Tabellenzellen und ganzen Aussagen gemacht hat, wurden nicht gelesen: {n}. Das Paket, aus dem sie stammen, enthält alles davon</translation>
  </message>
  <message>
   <source>its answers are statements and not terms, so that nothing is compared</source>
   <translation>ihre Antworten sind Aussagen und keine Begriffe, sodass nichts verglichen wird</translation>
  </message>
  <message>
   <source>ask which of the terms it is</source>
   <translation>frage, welcher der Begriffe es ist</translation>
  </message>
  <message>
   <source>neither side of its pairs holds terms</source>
   <translation>keine Seite ihrer Paare enthält Begriffe</translation>
  </message>
  <message>
   <source>match terms with what they mean</source>
   <translation>ordne Begriffe dem zu, was sie bedeuten</translation>
  </message>
  <message>
   <source>nothing says what “{term}” is compared with</source>
   <translation>nichts sagt, womit „{term}“ verglichen wird</translation>
  </message>
  <message>
   <source>put it into a $CATEGORY of its own with from two to {most} terms that are compared with each other</source>
   <translation>setze es in eine eigene $CATEGORY mit zwei bis {most} Begriffen, die miteinander verglichen werden</translation>
  </message>
  <message>
   <source>a statement to be judged does not say which terms it is about</source>
   <translation>eine zu beurteilende Aussage sagt nicht, um welche Begriffe es geht</translation>
  </message>
  <message>
   <source>put it into a $CATEGORY that is called after them, such as “A vs. B”</source>
   <translation>setze sie in eine $CATEGORY, die nach ihnen heißt, etwa „A vs. B“</translation>
  </message>
  <message>
   <source>the file is larger than {size} MB</source>
   <translation>die Datei ist größer als {size} MB</translation>
  </message>
  <message>
   <source>save only the page that you need, or split the file</source>
   <translation>speichere nur die Seite, die du brauchst, oder teile die Datei auf</translation>
  </message>
  <message>
   <source>the file cannot be read ({reason})</source>
   <translation>die Datei kann nicht gelesen werden ({reason})</translation>
  </message>
  <message>
   <source>check that it still exists and that you may read it</source>
   <translation>prüfe, ob es sie noch gibt und ob du sie lesen darfst</translation>
  </message>
  <message>
   <source>the page has a title but no verdict, differences, chart, definitions or questions</source>
   <translation>die Seite hat einen Titel, aber weder Urteil noch Unterschiede, Tabelle, Definitionen oder Fragen</translation>
  </message>
  <message>
   <source>save the whole page as text and import it again</source>
   <translation>speichere die ganze Seite als Text und importiere sie noch einmal</translation>
  </message>
  <message>
   <source>no line says which terms are compared</source>
   <translation>keine Zeile sagt, welche Begriffe verglichen werden</translation>
  </message>
  <message>
   <source>put a title such as “Weather vs. Climate” on the first line</source>
   <translation>setze einen Titel wie „Wetter vs. Klima“ in die erste Zeile</translation>
  </message>
  <message>
   <source>the title compares {count} terms, and a comparison has at most {most}</source>
   <translation>der Titel vergleicht {count} Begriffe, ein Vergleich hat höchstens {most}</translation>
  </message>
  <message>
   <source>split the page into several comparisons</source>
   <translation>teile die Seite in mehrere Vergleiche auf</translation>
  </message>
  <message>
   <source>this is a student's result, which is collected and not imported</source>
   <translation>das ist ein Ergebnis, das eingesammelt und nicht importiert wird</translation>
  </message>
  <message>
   <source>collect it with: diffstudy collect FILE</source>
   <translation>sammle es ein mit: diffstudy collect DATEI</translation>
  </message>
  <message>
   <source>the file is empty</source>
   <translation>die Datei ist leer</translation>
  </message>
  <message>
   <source>save the page again</source>
   <translation>speichere die Seite noch einmal</translation>
  </message>
  <message>
   <source>export it without media, or split the file</source>
   <translation>exportiere ohne Medien, oder teile die Datei auf</translation>
  </message>
  <message>
   <source>there is no text in it</source>
   <translation>es ist kein Text darin</translation>
  </message>
  <message>
   <source>copy the page again</source>
   <translation>kopiere die Seite noch einmal</translation>
  </message>
  <message>
   <source>the text is larger than {size} MB</source>
   <translation>der Text ist größer als {size} MB</translation>
  </message>
  <message>
   <source>save it as a file and import that</source>
   <translation>speichere ihn als Datei und importiere sie</translation>
  </message>
  <message>
   <source>the file is in no format that diffstudy reads</source>
   <translation>die Datei hat kein Format, das diffstudy liest</translation>
  </message>
  <message>
   <source>choose one of these: {formats}</source>
   <translation>wähle eines davon: {formats}</translation>
  </message>
  <message>
   <source>this is an assignment, which is answered and not imported</source>
   <translation>das ist eine Aufgabe, die beantwortet und nicht importiert wird</translation>
  </message>
  <message>
   <source>answer it with: diffstudy take FILE --code CODE</source>
   <translation>beantworte sie mit: diffstudy take DATEI --code CODE</translation>
  </message>
  <message>
   <source>this is a folder</source>
   <translation>das ist ein Ordner</translation>
  </message>
  <message>
   <source>choose the files in it</source>
   <translation>wähle die Dateien darin</translation>
  </message>
  <message>
   <source>this is not a regular file</source>
   <translation>das ist keine gewöhnliche Datei</translation>
  </message>
  <message>
   <source>choose a saved file</source>
   <translation>wähle eine gespeicherte Datei</translation>
  </message>
  <message>
   <source>there is no such file</source>
   <translation>diese Datei gibt es nicht</translation>
  </message>
  <message>
   <source>check the name and the folder</source>
   <translation>prüfe den Namen und den Ordner</translation>
  </message>
  <message>
   <source>the name is not valid</source>
   <translation>der Name ist nicht gültig</translation>
  </message>
  <message>
   <source>check that you may read it</source>
   <translation>prüfe, ob du sie lesen darfst</translation>
  </message>
  <message>
   <source>You chose: {option}.</source>
   <translation>Du hast gewählt: {option}.</translation>
  </message>
  <message>
   <source>The answer is: {answer}.</source>
   <translation>Die Antwort ist: {answer}.</translation>
  </message>
  <message>
   <source>Every statement has its place.</source>
   <translation>Jede Aussage hat ihren Platz.</translation>
  </message>
  <message>
   <source>These are the points.</source>
   <translation>Das sind die Punkte.</translation>
  </message>
  <message>
   <source>Not made: {point}</source>
   <translation>Nicht genannt: {point}</translation>
  </message>
  <message>
   <source>The cue is {words}.</source>
   <translation>Entscheidend ist: {words}.</translation>
  </message>
  <message>
   <source>Explain the difference</source>
   <translation>Den Unterschied erklären</translation>
  </message>
  <message>
   <source>Explain it in your own words, then tick the points you made</source>
   <translation>Erkläre es in deinen eigenen Worten und hake dann ab, was du genannt hast</translation>
  </message>
  <message>
   <source>What sets {one} and {other} apart?</source>
   <translation>Was unterscheidet {one} und {other}?</translation>
  </message>
  <message>
   <source>Fill the gap</source>
   <translation>Die Lücke füllen</translation>
  </message>
  <message>
   <source>Type the missing term</source>
   <translation>Gib den fehlenden Begriff ein</translation>
  </message>
  <message>
   <source>Find the stranger</source>
   <translation>Das Fremde finden</translation>
  </message>
  <message>
   <source>Which one is the stranger?</source>
   <translation>Was gehört nicht dazu?</translation>
  </message>
  <message>
   <source>Three of these are about one term, one is about the other.</source>
   <translation>Bei dreien geht es um den einen Begriff, bei einem um den anderen.</translation>
  </message>
  <message>
   <source>It is about {term}.</source>
   <translation>Es geht um {term}.</translation>
  </message>
  <message>
   <source>Flip cards</source>
   <translation>Umdrehkarten</translation>
  </message>
  <message>
   <source>What does this term mean?</source>
   <translation>Was bedeutet dieser Begriff?</translation>
  </message>
  <message>
   <source>Which term is this?</source>
   <translation>Welcher Begriff ist das?</translation>
  </message>
  <message>
   <source>How do these two differ?</source>
   <translation>Wie unterscheiden sich diese beiden?</translation>
  </message>
  <message>
   <source>Which two terms are these, in this order?</source>
   <translation>Welche zwei Begriffe sind das, in dieser Reihenfolge?</translation>
  </message>
  <message>
   <source>Join each statement to its counterpart</source>
   <translation>Verbinde jede Aussage mit ihrem Gegenstück</translation>
  </message>
  <message numerus="yes">
   <source>{n} statement on each side</source>
   <extracomment>{n} statements on each side</extracomment>
   <translation>
    <numerusform>{n} Aussage auf jeder Seite</numerusform>
    <numerusform>{n} Aussagen auf jeder Seite</numerusform>
   </translation>
  </message>
  <message>
   <source>Match terms</source>
   <translation>Begriffe zuordnen</translation>
  </message>
  <message>
   <source>Join each term to its definition</source>
   <translation>Verbinde jeden Begriff mit seiner Definition</translation>
  </message>
  <message>
   <source>Put the terms back</source>
   <translation>Die Begriffe einsetzen</translation>
  </message>
  <message>
   <source>Which terms belong in the gaps, in this order?</source>
   <translation>Welche Begriffe gehören in die Lücken, in dieser Reihenfolge?</translation>
  </message>
  <message>
   <source>Which of these terms does this define?</source>
   <translation>Welchen dieser Begriffe definiert das?</translation>
  </message>
  <message>
   <source>Which of these terms does this sentence show?</source>
   <translation>Welchen dieser Begriffe zeigt dieser Satz?</translation>
  </message>
  <message>
   <source>Which of these terms fits?</source>
   <translation>Welcher dieser Begriffe passt?</translation>
  </message>
  <message>
   <source>Which of three</source>
   <translation>Welcher von dreien</translation>
  </message>
  <message>
   <source>Fill the chart</source>
   <translation>Die Tabelle füllen</translation>
  </message>
  <message>
   <source>It stands in another row ({row}) for {term}.</source>
   <translation>Das steht bei {term} in einer anderen Zeile ({row}).</translation>
  </message>
  <message>
   <source>It stands in another row for {term}.</source>
   <translation>Das steht bei {term} in einer anderen Zeile.</translation>
  </message>
  <message>
   <source>The chart says this of {one}. What does it say of {other}?</source>
   <translation>Die Tabelle sagt das über {one}. Was sagt sie über {other}?</translation>
  </message>
  <message>
   <source>It is said of {term}.</source>
   <translation>Das wird über {term} gesagt.</translation>
  </message>
  <message>
   <source>Which term does this define?</source>
   <translation>Welchen Begriff definiert das?</translation>
  </message>
  <message>
   <source>Which term does this sentence show?</source>
   <translation>Welchen Begriff zeigt dieser Satz?</translation>
  </message>
  <message>
   <source>Which term is this about?</source>
   <translation>Um welchen Begriff geht es?</translation>
  </message>
  <message>
   <source>Which term fits?</source>
   <translation>Welcher Begriff passt?</translation>
  </message>
  <message>
   <source>Which term</source>
   <translation>Welcher Begriff</translation>
  </message>
  <message>
   <source>Sort each statement to its side</source>
   <translation>Ordne jede Aussage ihrer Seite zu</translation>
  </message>
  <message>
   <source>Sort each statement to its term</source>
   <translation>Ordne jede Aussage ihrem Begriff zu</translation>
  </message>
  <message>
   <source>Sort into columns</source>
   <translation>In Spalten sortieren</translation>
  </message>
  <message numerus="yes">
   <source>{n} statement, three columns</source>
   <extracomment>{n} statements, three columns</extracomment>
   <translation>
    <numerusform>{n} Aussage, drei Spalten</numerusform>
    <numerusform>{n} Aussagen, drei Spalten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} statement, two columns</source>
   <extracomment>{n} statements, two columns</extracomment>
   <translation>
    <numerusform>{n} Aussage, zwei Spalten</numerusform>
    <numerusform>{n} Aussagen, zwei Spalten</numerusform>
   </translation>
  </message>
  <message>
   <source>The chart says this of {term}: true or false?</source>
   <translation>Die Tabelle sagt das über {term}: wahr oder falsch?</translation>
  </message>
  <message>
   <source>With {term} in the gap: true or false?</source>
   <translation>Mit {term} in der Lücke: wahr oder falsch?</translation>
  </message>
  <message>
   <source>True or false</source>
   <translation>Wahr oder falsch</translation>
  </message>
  <message>
   <source>Type the term</source>
   <translation>Den Begriff eingeben</translation>
  </message>
  <message>
   <source>Type the term this defines</source>
   <translation>Gib den Begriff ein, den das definiert</translation>
  </message>
  <message>
   <source>Write the letter of what belongs to it beside each.</source>
   <translation>Schreibe neben jedes den Buchstaben von dem, was dazugehört.</translation>
  </message>
  <message>
   <source>Complete the chart. One cell in each row is missing.</source>
   <translation>Ergänze die Tabelle. In jeder Zeile fehlt eine Zelle.</translation>
  </message>
  <message>
   <source>Ring the side each statement belongs to.</source>
   <translation>Kreise die Seite ein, zu der die Aussage gehört.</translation>
  </message>
  <message>
   <source>Ring the letter of the right answer.</source>
   <translation>Kreise den Buchstaben der richtigen Antwort ein.</translation>
  </message>
  <message>
   <source>Write the missing term.</source>
   <translation>Schreibe den fehlenden Begriff.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be written ({reason}); choose another one with --data-dir.</source>
   <translation>In den Ordner {folder} kann nicht geschrieben werden ({reason}); wähle einen anderen mit --data-dir.</translation>
  </message>
  <message>
   <source>Cancelled. Nothing was changed.</source>
   <translation>Abgebrochen. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>{setting} cannot be {value}; give {allowed}.</source>
   <translation>{setting} kann nicht {value} sein; gib {allowed} an.</translation>
  </message>
  <message>
   <source>one of {choices}</source>
   <translation>eines von {choices}</translation>
  </message>
  <message>
   <source>a day as YYYY-MM-DD, or nothing</source>
   <translation>einen Tag als JJJJ-MM-TT oder nichts</translation>
  </message>
  <message>
   <source>true or false</source>
   <translation>true oder false</translation>
  </message>
  <message>
   <source>a text</source>
   <translation>einen Text</translation>
  </message>
  <message>
   <source>a number from {low} to {high}</source>
   <translation>eine Zahl von {low} bis {high}</translation>
  </message>
  <message>
   <source>a whole number from {low} to {high}</source>
   <translation>eine ganze Zahl von {low} bis {high}</translation>
  </message>
  <message>
   <source>How many cards come due on this weekday: they are moved by a few days, never left out.</source>
   <translation>Wie viele Karten an diesem Wochentag fällig werden: Sie werden um einige Tage verschoben, nie weggelassen.</translation>
  </message>
  <message>
   <source>A new day starts at</source>
   <translation>Ein neuer Tag beginnt um</translation>
  </message>
  <message>
   <source>The hour at which yesterday's cards become today's; before it, late study still counts for the day before.</source>
   <translation>Die Stunde, zu der die Karten von gestern zu denen von heute werden; vorher zählt spätes Lernen noch zum Tag davor.</translation>
  </message>
  <message>
   <source>Desired retention</source>
   <translation>Gewünschtes Behalten</translation>
  </message>
  <message>
   <source>The share of due cards you want to remember; higher means more reviews.</source>
   <translation>Der Anteil der fälligen Karten, den du noch wissen willst; ein höherer heißt mehr Wiederholungen.</translation>
  </message>
  <message>
   <source>Share of typed answers</source>
   <translation>Anteil eingegebener Antworten</translation>
  </message>
  <message>
   <source>How many of the questions on a term ask you to type it instead of choosing it.</source>
   <translation>Bei wie vielen Fragen zu einem Begriff du ihn eingibst, statt ihn zu wählen.</translation>
  </message>
  <message>
   <source>New comparisons a day</source>
   <translation>Neue Vergleiche am Tag</translation>
  </message>
  <message>
   <source>How many comparisons that you have not studied yet may be brought in each day.</source>
   <translation>Wie viele Vergleiche, die du noch nicht gelernt hast, jeden Tag dazukommen dürfen.</translation>
  </message>
  <message>
   <source>Keep shared terms apart</source>
   <translation>Gemeinsame Begriffe auseinanderhalten</translation>
  </message>
  <message>
   <source>Two comparisons that share a term are not brought in on the same day.</source>
   <translation>Zwei Vergleiche mit einem gemeinsamen Begriff kommen nicht am selben Tag dazu.</translation>
  </message>
  <message>
   <source>Show the page before testing</source>
   <translation>Die Seite vor dem Fragen zeigen</translation>
  </message>
  <message>
   <source>A new comparison begins with a guess at each term and its page, and then asks.</source>
   <translation>Bei einem neuen Vergleich errätst du zuerst jeden Begriff und siehst die Seite; danach wird gefragt.</translation>
  </message>
  <message>
   <source>Questions before a retry</source>
   <translation>Fragen vor einem neuen Versuch</translation>
  </message>
  <message>
   <source>How many other questions come before a card you got wrong is asked again.</source>
   <translation>Wie viele andere Fragen kommen, bevor eine falsch beantwortete Karte wieder gefragt wird.</translation>
  </message>
  <message>
   <source>Right answers on the first day</source>
   <translation>Richtige Antworten am ersten Tag</translation>
  </message>
  <message>
   <source>How often a new card has to be answered right on the day it is brought in.</source>
   <translation>Wie oft eine neue Karte an ihrem ersten Tag richtig beantwortet werden muss.</translation>
  </message>
  <message>
   <source>Ask chart rows</source>
   <translation>Tabellenzeilen fragen</translation>
  </message>
  <message>
   <source>Adds a card for each row of the comparison chart, once its terms have been met.</source>
   <translation>Fügt für jede Zeile der Vergleichstabelle eine Karte hinzu, sobald ihre Begriffe vorgekommen sind.</translation>
  </message>
  <message>
   <source>Ask for explanations</source>
   <translation>Nach Erklärungen fragen</translation>
  </message>
  <message>
   <source>Adds a card on which you explain the difference and tick the points you made.</source>
   <translation>Fügt eine Karte hinzu, auf der du den Unterschied erklärst und abhakst, was du genannt hast.</translation>
  </message>
  <message>
   <source>Let flip cards count</source>
   <translation>Umdrehkarten zählen lassen</translation>
  </message>
  <message>
   <source>Lets your own verdict on a flip card decide when the term is asked again.</source>
   <translation>Lässt dein eigenes Wort zu einer Umdrehkarte entscheiden, wann der Begriff wieder gefragt wird.</translation>
  </message>
  <message>
   <source>Longest interval</source>
   <translation>Längster Abstand</translation>
  </message>
  <message>
   <source>The most days a card may wait until it is asked again.</source>
   <translation>Wie viele Tage eine Karte höchstens wartet, bis sie wieder gefragt wird.</translation>
  </message>
  <message>
   <source>Monday</source>
   <translation>Montag</translation>
  </message>
  <message>
   <source>Tuesday</source>
   <translation>Dienstag</translation>
  </message>
  <message>
   <source>Wednesday</source>
   <translation>Mittwoch</translation>
  </message>
  <message>
   <source>Thursday</source>
   <translation>Donnerstag</translation>
  </message>
  <message>
   <source>Friday</source>
   <translation>Freitag</translation>
  </message>
  <message>
   <source>Saturday</source>
   <translation>Samstag</translation>
  </message>
  <message>
   <source>Sunday</source>
   <translation>Sonntag</translation>
  </message>
  <message>
   <source>Exam date</source>
   <translation>Prüfungstermin</translation>
  </message>
  <message>
   <source>The day of an exam, as 2030-05-24, towards which new comparisons and reviews are planned; empty for none.</source>
   <translation>Der Tag einer Prüfung, etwa 2030-05-24, auf den neue Vergleiche und Wiederholungen hin geplant werden; leer für keinen.</translation>
  </message>
  <message>
   <source>Pack of the exam</source>
   <translation>Paket der Prüfung</translation>
  </message>
  <message>
   <source>The pack, by its id, that the exam is about; empty for the whole library.</source>
   <translation>Das Paket, um das es in der Prüfung geht, nach seiner Kennung; leer für die ganze Bibliothek.</translation>
  </message>
  <message>
   <source>Minutes a day</source>
   <translation>Minuten am Tag</translation>
  </message>
  <message>
   <source>How long you want to study each day until an exam; what does not fit is said.</source>
   <translation>Wie lange du bis zu einer Prüfung jeden Tag lernen willst; was nicht hineinpasst, wird gesagt.</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Darstellung</translation>
  </message>
  <message>
   <source>Light or dark, or whichever the system uses.</source>
   <translation>Hell oder dunkel, oder so wie das System.</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>What the window speaks, from the next start on; the comparisons stay as they are.</source>
   <translation>Was das Fenster spricht, vom nächsten Start an; die Vergleiche bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>90% to 200%. Columns stack when they get tight.</source>
   <translation>90 % bis 200 %. Spalten stapeln sich, wenn es eng wird.</translation>
  </message>
  <message>
   <source>Reading typeface</source>
   <translation>Leseschrift</translation>
  </message>
  <message>
   <source>Terms, definitions and prompts.</source>
   <translation>Begriffe, Definitionen und Fragetexte.</translation>
  </message>
  <message>
   <source>Line spacing in reading text</source>
   <translation>Zeilenabstand im Lesetext</translation>
  </message>
  <message>
   <source>How far the lines of definitions, examples and prompts stand apart.</source>
   <translation>Wie weit die Zeilen von Definitionen, Beispielen und Fragetexten auseinanderstehen.</translation>
  </message>
  <message>
   <source>Side colours</source>
   <translation>Farben der Seiten</translation>
  </message>
  <message>
   <source>Shapes, letters and places never change.</source>
   <translation>Formen, Buchstaben und Plätze ändern sich nie.</translation>
  </message>
  <message>
   <source>Hatch side B in bars and bands</source>
   <translation>Seite B in Balken und Bändern schraffieren</translation>
  </message>
  <message>
   <source>Tells the sides apart on screen and on paper without colour.</source>
   <translation>Unterscheidet die Seiten auf dem Bildschirm und auf Papier ohne Farbe.</translation>
  </message>
  <message>
   <source>Reduce motion</source>
   <translation>Bewegung verringern</translation>
  </message>
  <message>
   <source>Cards change in place; nothing slides.</source>
   <translation>Karten wechseln an ihrem Platz; nichts gleitet.</translation>
  </message>
  <message>
   <source>Ask whether you are sure</source>
   <translation>Fragen, ob du sicher bist</translation>
  </message>
  <message>
   <source>Lets you say before the verdict whether you are sure; a mistake you were sure of is asked again the next day and kept close for a while.</source>
   <translation>Lässt dich vor der Auflösung sagen, ob du sicher bist; ein Fehler, bei dem du sicher warst, wird am nächsten Tag wieder gefragt und kommt eine Weile öfter.</translation>
  </message>
  <message>
   <source>Go on after a right answer</source>
   <translation>Nach einer richtigen Antwort weitergehen</translation>
  </message>
  <message>
   <source>Shows the next question by itself after a right answer.</source>
   <translation>Zeigt nach einer richtigen Antwort von selbst die nächste Frage.</translation>
  </message>
  <message>
   <source>Single-key answers</source>
   <translation>Antworten mit einer Taste</translation>
  </message>
  <message>
   <source>Lets keys such as 1, 2 and H work without Ctrl or Alt while you study.</source>
   <translation>Lässt Tasten wie 1, 2 und H beim Lernen ohne Strg oder Alt wirken.</translation>
  </message>
  <message>
   <source>Changed keys</source>
   <translation>Geänderte Tasten</translation>
  </message>
  <message>
   <source>Single keys that have changed places, such as h=j j=h; empty for those that the program comes with.</source>
   <translation>Einzelne Tasten, die den Platz getauscht haben, etwa h=j j=h; leer für die, mit denen das Programm kommt.</translation>
  </message>
  <message>
   <source>There is no setting “{name}”; the settings are {names}.</source>
   <translation>Es gibt keine Einstellung „{name}“; die Einstellungen sind {names}.</translation>
  </message>
  <message>
   <source>{file}: {problem} {value} is used.</source>
   <translation>{file}: {problem} Verwendet wird {value}.</translation>
  </message>
  <message>
   <source>{file}: {problem}; the defaults are used. Correct the file or remove it.</source>
   <translation>{file}: {problem}; verwendet werden die Vorgaben. Berichtige die Datei oder entferne sie.</translation>
  </message>
  <message>
   <source>the settings are not names with values</source>
   <translation>die Einstellungen sind keine Namen mit Werten</translation>
  </message>
  <message>
   <source>{file}: the settings cannot be written ({reason}); make the folder writable, or free some space.</source>
   <translation>{file}: Die Einstellungen können nicht geschrieben werden ({reason}); mach den Ordner beschreibbar, oder schaffe Platz.</translation>
  </message>
  <message>
   <source>the settings cannot be read ({reason})</source>
   <translation>die Einstellungen können nicht gelesen werden ({reason})</translation>
  </message>
  <message>
   <source>{file}: work cannot be exported with this ending; end the name with one of these: {endings}.</source>
   <translation>{file}: Eine Aufgabe kann mit dieser Endung nicht exportiert werden; nimm eine davon: {endings}.</translation>
  </message>
  <message>
   <source>No pack is called “{name}”; there are: {packs}.</source>
   <translation>Kein Paket heißt „{name}“; es gibt: {packs}.</translation>
  </message>
  <message>
   <source>none yet</source>
   <translation>noch keine</translation>
  </message>
  <message>
   <source>There is no assignment “{name}”. Assignments: {known}.</source>
   <translation>Es gibt keine Aufgabe „{name}“. Aufgaben: {known}.</translation>
  </message>
  <message numerus="yes">
   <source>{n} comparison of this is an imported page, whose words belong to their authors; if you may share them, say so (in a terminal: --i-may-share) and try again.</source>
   <extracomment>{n} comparisons of this are imported pages, whose words belong to their authors; if you may share them, say so (in a terminal: --i-may-share) and try again.</extracomment>
   <translation>
    <numerusform>{n} Vergleich davon ist eine importierte Seite, deren Worte ihren Verfassern gehören; wenn du sie weitergeben darfst, sag es (in einem Terminal: --i-may-share) und versuche es noch einmal.</numerusform>
    <numerusform>{n} Vergleiche davon sind importierte Seiten, deren Worte ihren Verfassern gehören; wenn du sie weitergeben darfst, sag es (in einem Terminal: --i-may-share) und versuche es noch einmal.</numerusform>
   </translation>
  </message>
  <message>
   <source>There is no such assignment. It may have been removed.</source>
   <translation>Es gibt diese Aufgabe nicht. Vielleicht wurde sie entfernt.</translation>
  </message>
  <message numerus="yes">
   <source>The pages give {n} question, so that is what each student is asked.</source>
   <extracomment>The pages give {n} questions, so that is what each student is asked.</extracomment>
   <translation>
    <numerusform>Die Seiten ergeben {n} Frage; so viele bekommt jede Person.</numerusform>
    <numerusform>Die Seiten ergeben {n} Fragen; so viele bekommt jede Person.</numerusform>
   </translation>
  </message>
  <message>
   <source>The assignment cannot be written so that it reads back the same ({reason}). Leave out the comparison that it is about.</source>
   <translation>Die Aufgabe kann nicht so geschrieben werden, dass sie sich unverändert wieder lesen lässt ({reason}). Lass den Vergleich weg, um den es geht.</translation>
  </message>
  <message>
   <source>Every student is asked the same questions, in another order.</source>
   <translation>Alle bekommen dieselben Fragen, in anderer Reihenfolge.</translation>
  </message>
  <message>
   <source>Nothing can be asked about this in these types of question. Choose other types, or comparisons with more on their pages.</source>
   <translation>Mit diesen Fragearten kann dazu nichts gefragt werden. Wähle andere Arten, oder Vergleiche mit mehr auf ihren Seiten.</translation>
  </message>
  <message>
   <source>Marking the results</source>
   <translation>Die Ergebnisse werden gewertet</translation>
  </message>
  <message>
   <source>a result with this number is here already, with other answers</source>
   <translation>ein Ergebnis mit dieser Nummer ist schon hier, mit anderen Antworten</translation>
  </message>
  <message>
   <source>ask the student which of the two files counts; the first one is kept</source>
   <translation>frage die Person, welche der beiden Dateien zählt; behalten wird die erste</translation>
  </message>
  <message>
   <source>The roster has no student with the code {code}.</source>
   <translation>In der Klassenliste hat niemand den Code {code}.</translation>
  </message>
  <message>
   <source>There is no result {uid} in the tray.</source>
   <translation>In der Ablage gibt es kein Ergebnis {uid}.</translation>
  </message>
  <message>
   <source>check that it is the right one</source>
   <translation>prüfe, ob es die richtige ist</translation>
  </message>
  <message>
   <source>check its name and folder</source>
   <translation>prüfe ihren Namen und ihren Ordner</translation>
  </message>
  <message>
   <source>the file is not UTF-8</source>
   <translation>die Datei ist nicht in UTF-8</translation>
  </message>
  <message>
   <source>save it as UTF-8</source>
   <translation>speichere sie als UTF-8</translation>
  </message>
  <message>
   <source>it is for an assignment that this collection did not give</source>
   <translation>das Ergebnis ist für eine Aufgabe, die diese Sammlung nicht gestellt hat</translation>
  </message>
  <message>
   <source>collect it on the computer that gave the assignment, or restore its backup</source>
   <translation>sammle es an dem Computer ein, der die Aufgabe gestellt hat, oder stelle dessen Sicherung wieder her</translation>
  </message>
  <message>
   <source>its questions are not those of the assignment on file</source>
   <translation>seine Fragen sind nicht die der gespeicherten Aufgabe</translation>
  </message>
  <message>
   <source>give the student the assignment file again, and let them answer that</source>
   <translation>gib die Aufgabendatei noch einmal aus und lass diese beantworten</translation>
  </message>
  <message>
   <source>its answers are not in the order in which they were given</source>
   <translation>seine Antworten stehen nicht in der Reihenfolge, in der sie gegeben wurden</translation>
  </message>
  <message>
   <source>This collection gave no assignment {uid}.</source>
   <translation>Diese Sammlung hat keine Aufgabe {uid} gestellt.</translation>
  </message>
  <message>
   <source>Take off between 0 and 100 percent.</source>
   <translation>Zieh zwischen 0 und 100 Prozent ab.</translation>
  </message>
  <message>
   <source>Type the points that were reached, and of how many.</source>
   <translation>Gib die erreichten Punkte ein, und von wie vielen.</translation>
  </message>
  <message>
   <source>There is nothing to hand in. Answer an assignment first.</source>
   <translation>Es gibt nichts abzugeben. Beantworte zuerst eine Aufgabe.</translation>
  </message>
  <message>
   <source>There is no such attempt on this computer any more.</source>
   <translation>Diesen Versuch gibt es auf diesem Computer nicht mehr.</translation>
  </message>
  <message>
   <source>There is no such assignment here. Open its file first.</source>
   <translation>Diese Aufgabe gibt es hier nicht. Öffne zuerst ihre Datei.</translation>
  </message>
  <message>
   <source>Nothing was answered yet, so there is no result.</source>
   <translation>Es wurde noch nichts beantwortet, also gibt es kein Ergebnis.</translation>
  </message>
  <message>
   <source>{path}: the ending of this name is no table; end it with .csv or .xlsx.</source>
   <translation>{path}: Diese Endung gehört zu keiner Tabelle; nimm .csv oder .xlsx.</translation>
  </message>
  <message>
   <source>Moodle knows students by one of: {names}.</source>
   <translation>Moodle kennt Personen nach einem davon: {names}.</translation>
  </message>
  <message>
   <source>No student with a mark has “{column}” in the roster. Import the list of participants that Moodle exports, and try again.</source>
   <translation>Niemand mit einer Wertung hat „{column}“ in der Klassenliste. Importiere die Teilnehmerliste, die Moodle exportiert, und versuche es noch einmal.</translation>
  </message>
  <message>
   <source>Mark in percent</source>
   <translation>Wertung in Prozent</translation>
  </message>
  <message>
   <source>Passed</source>
   <translation>Bestanden</translation>
  </message>
  <message>
   <source>Late</source>
   <translation>Verspätet</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>Entscheidung</translation>
  </message>
  <message>
   <source>Attempt</source>
   <translation>Versuch</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <source>Revision</source>
   <translation>Fassung</translation>
  </message>
  <message>
   <source>Finished, by the student's clock</source>
   <translation>Fertig, nach der Uhr dort</translation>
  </message>
  <message>
   <source>Read here</source>
   <translation>Hier eingelesen</translation>
  </message>
  <message>
   <source>Points on paper</source>
   <translation>Punkte auf Papier</translation>
  </message>
  <message>
   <source>Points possible on paper</source>
   <translation>Mögliche Punkte auf Papier</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Marks</source>
   <translation>Wertungen</translation>
  </message>
  <message>
   <source>On sheets</source>
   <translation>Auf Blättern</translation>
  </message>
  <message>
   <source>Right in percent</source>
   <translation>Richtig in Prozent</translation>
  </message>
  <message>
   <source>Discrimination</source>
   <translation>Trennschärfe</translation>
  </message>
  <message>
   <source>Median seconds</source>
   <translation>Sekunden (Median)</translation>
  </message>
  <message>
   <source>Most chosen wrong answer</source>
   <translation>Häufigste falsche Antwort</translation>
  </message>
  <message>
   <source>Students and questions</source>
   <translation>Personen und Fragen</translation>
  </message>
  <message>
   <source>Students and terms</source>
   <translation>Personen und Begriffe</translation>
  </message>
  <message>
   <source>Asked for</source>
   <translation>Gefragt war</translation>
  </message>
  <message>
   <source>Taken for</source>
   <translation>Gehalten für</translation>
  </message>
  <message>
   <source>Term</source>
   <translation>Begriff</translation>
  </message>
  <message>
   <source>Of answers</source>
   <translation>Von Antworten</translation>
  </message>
  <message>
   <source>This way</source>
   <translation>So herum</translation>
  </message>
  <message>
   <source>The other way</source>
   <translation>Andersherum</translation>
  </message>
  <message>
   <source>Shown</source>
   <translation>Gezeigt</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <source>minus {share} percent</source>
   <translation>minus {share} Prozent</translation>
  </message>
  <message>
   <source>does not count</source>
   <translation>zählt nicht</translation>
  </message>
  <message>
   <source>{term} was said</source>
   <translation>Gesagt: {term}</translation>
  </message>
  <message>
   <source>ask the student to save the result again from their own profile</source>
   <translation>lass das Ergebnis vom eigenen Profil der Person noch einmal speichern</translation>
  </message>
  <message numerus="yes">
   <source>it answers {n} question that is not on the sheet of its code</source>
   <extracomment>it answers {n} questions that are not on the sheet of its code</extracomment>
   <translation>
    <numerusform>es beantwortet {n} Frage, die nicht auf dem Blatt seines Codes steht</numerusform>
    <numerusform>es beantwortet {n} Fragen, die nicht auf dem Blatt seines Codes stehen</numerusform>
   </translation>
  </message>
  <message>
   <source>the clock of its computer stood before 1970 or after 2199</source>
   <translation>die Uhr seines Computers stand vor 1970 oder nach 2199</translation>
  </message>
  <message>
   <source>set that clock, and let the student answer again</source>
   <translation>stelle diese Uhr, und lass noch einmal antworten</translation>
  </message>
  <message>
   <source>answer {number} is none that its question allows</source>
   <translation>Antwort {number} ist keine, die ihre Frage zulässt</translation>
  </message>
  <message>
   <source>An assignment needs a title of 1 to {n} characters. Write one.</source>
   <translation>Eine Aufgabe braucht einen Titel mit 1 bis {n} Zeichen. Schreibe einen.</translation>
  </message>
  <message>
   <source>Choose at least one comparison to ask about.</source>
   <translation>Wähle mindestens einen Vergleich, nach dem gefragt wird.</translation>
  </message>
  <message>
   <source>the number of questions</source>
   <translation>die Zahl der Fragen</translation>
  </message>
  <message>
   <source>the number of attempts</source>
   <translation>die Zahl der Versuche</translation>
  </message>
  <message>
   <source>the time limit in minutes</source>
   <translation>das Zeitlimit in Minuten</translation>
  </message>
  <message>
   <source>the minutes of grace</source>
   <translation>die Nachfrist in Minuten</translation>
  </message>
  <message>
   <source>the share that passes, in percent</source>
   <translation>der Prozentanteil zum Bestehen</translation>
  </message>
  <message>
   <source>the share of earlier pages, in percent</source>
   <translation>der Prozentanteil früherer Seiten</translation>
  </message>
  <message>
   <source>The due time needs a time zone.</source>
   <translation>Die Abgabezeit braucht eine Zeitzone.</translation>
  </message>
  <message>
   <source>A seed is made of up to 60 letters, digits, dots and hyphens.</source>
   <translation>Ein Startwert besteht aus bis zu 60 Buchstaben, Ziffern, Punkten und Bindestrichen.</translation>
  </message>
  <message>
   <source>{what} has to lie between {least} and {most}.</source>
   <translation>{what} muss zwischen {least} und {most} liegen.</translation>
  </message>
  <message>
   <source>Work cannot be given in the question type “{name}”. Choose from: {known}.</source>
   <translation>In der Frageart „{name}“ kann keine Aufgabe gestellt werden. Wähle aus: {known}.</translation>
  </message>
  <message>
   <source>Me</source>
   <translation>Ich</translation>
  </message>
  <message>
   <source>Nobody here is called “{name}”. Profiles: {known}.</source>
   <translation>Niemand heißt hier „{name}“. Profile: {known}.</translation>
  </message>
  <message>
   <source>A nickname has 1 to {n} characters.</source>
   <translation>Ein Spitzname hat 1 bis {n} Zeichen.</translation>
  </message>
  <message>
   <source>That is not the PIN of this profile. Try again.</source>
   <translation>Das ist nicht die PIN dieses Profils. Versuche es noch einmal.</translation>
  </message>
  <message>
   <source>A PIN has 4 to 12 digits.</source>
   <translation>Eine PIN hat 4 bis 12 Ziffern.</translation>
  </message>
  <message>
   <source>Somebody here is called “{name}” already. Choose another name.</source>
   <translation>Jemand heißt hier schon „{name}“. Wähle einen anderen Namen.</translation>
  </message>
  <message>
   <source>There is no such profile any more.</source>
   <translation>Dieses Profil gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>it holds more than {n} files, and the rest was not looked at</source>
   <translation>er enthält mehr als {n} Dateien, und der Rest wurde nicht angesehen</translation>
  </message>
  <message>
   <source>download the archive again, or unpack it and add the files</source>
   <translation>lade das Archiv noch einmal herunter, oder entpacke es und füge die Dateien hinzu</translation>
  </message>
  <message>
   <source>add it in smaller parts</source>
   <translation>füge ihn in kleineren Teilen hinzu</translation>
  </message>
  <message>
   <source>Reading {name}</source>
   <translation>{name} wird gelesen</translation>
  </message>
  <message>
   <source>check its name and folder, and whether you may read it</source>
   <translation>prüfe ihren Namen und ihren Ordner, und ob du sie lesen darfst</translation>
  </message>
  <message>
   <source>it is no ordinary file</source>
   <translation>es ist keine gewöhnliche Datei</translation>
  </message>
  <message>
   <source>it is an archive in an archive in an archive</source>
   <translation>es ist ein Archiv in einem Archiv in einem Archiv</translation>
  </message>
  <message>
   <source>unpack the outer one, and add what it holds</source>
   <translation>entpacke das äußere und füge hinzu, was es enthält</translation>
  </message>
  <message>
   <source>Line {line}: “{code}” is no free code, so {name} has a new one.</source>
   <translation>Zeile {line}: „{code}“ ist kein freier Code, darum hat {name} einen neuen.</translation>
  </message>
  <message>
   <source>There is no student “{name}” in the roster.</source>
   <translation>In der Klassenliste heißt niemand „{name}“.</translation>
  </message>
  <message>
   <source>A student's name has 1 to {n} characters.</source>
   <translation>Ein Name in der Klassenliste hat 1 bis {n} Zeichen.</translation>
  </message>
  <message>
   <source>More than one student is called “{name}”. Name one by code: {codes}.</source>
   <translation>Mehr als eine Person heißt „{name}“. Nenne eine mit ihrem Code: {codes}.</translation>
  </message>
  <message>
   <source>This student is not in the roster any more.</source>
   <translation>Diese Person ist nicht mehr in der Klassenliste.</translation>
  </message>
  <message>
   <source>“{code}” is no code: a letter or digit is wrong. Look at your slip; it has five of them, and none is 0, 1, I, L, O or U.</source>
   <translation>„{code}“ ist kein Code: Ein Buchstabe oder eine Ziffer ist falsch. Sieh auf deinen Zettel; es sind fünf Zeichen, und keines ist 0, 1, I, L, O oder U.</translation>
  </message>
  <message>
   <source>There is no assignment “{name}” on this computer.</source>
   <translation>Es gibt auf diesem Computer keine Aufgabe „{name}“.</translation>
  </message>
  <message>
   <source>Type your code, or your name in up to {n} characters.</source>
   <translation>Gib deinen Code ein, oder deinen Namen mit bis zu {n} Zeichen.</translation>
  </message>
  <message>
   <source>Someone else on this computer has begun this with the code {code}. Check the code, or go on as that learner.</source>
   <translation>Jemand anderes hat das an diesem Computer mit dem Code {code} begonnen. Prüfe den Code, oder mach als diese Person weiter.</translation>
  </message>
  <message numerus="yes">
   <source>You have used your {n} attempt. Save the result again if your teacher asks for it.</source>
   <extracomment>You have used your {n} attempts. Save the result again if your teacher asks for it.</extracomment>
   <translation>
    <numerusform>Deine Versuche sind verbraucht: {n}. Speichere das Ergebnis noch einmal, wenn deine Lehrkraft darum bittet.</numerusform>
    <numerusform>Deine Versuche sind verbraucht: {n}. Speichere das Ergebnis noch einmal, wenn deine Lehrkraft darum bittet.</numerusform>
   </translation>
  </message>
  <message>
   <source>There is another file that says to be revision {revision} of “{title}”. Ask your teacher which one holds.</source>
   <translation>Es gibt eine andere Datei, die sich Fassung {revision} von „{title}“ nennt. Frage deine Lehrkraft, welche gilt.</translation>
  </message>
  <message>
   <source>The answers are shown when the time for this assignment is over.</source>
   <translation>Die Antworten werden gezeigt, wenn die Zeit für diese Aufgabe um ist.</translation>
  </message>
  <message>
   <source>The answers are shown when you have finished.</source>
   <translation>Die Antworten werden gezeigt, wenn du fertig bist.</translation>
  </message>
  <message>
   <source>This attempt is finished; no answer comes after.</source>
   <translation>Dieser Versuch ist abgeschlossen; danach kommt keine Antwort mehr.</translation>
  </message>
  <message>
   <source>The answer was shown, so it cannot be changed any more.</source>
   <translation>Die Antwort wurde gezeigt und lässt sich nicht mehr ändern.</translation>
  </message>
  <message>
   <source>This attempt went on in another window meanwhile. Open the assignment again.</source>
   <translation>Dieser Versuch ging inzwischen in einem anderen Fenster weiter. Öffne die Aufgabe noch einmal.</translation>
  </message>
  <message>
   <source>Definition {number} without a term</source>
   <translation>Definition {number} ohne Begriff</translation>
  </message>
  <message>
   <source>It does not name {terms}.</source>
   <translation>Es nennt {terms} nicht.</translation>
  </message>
  <message>
   <source>There are {count} {items}, and at most {most} are possible.</source>
   <translation>Es sind {count} {items}, möglich sind höchstens {most}.</translation>
  </message>
  <message numerus="yes">
   <source>{term} has {n} definition, and at most 30 are possible.</source>
   <extracomment>{term} has {n} definitions, and at most 30 are possible.</extracomment>
   <translation>
    <numerusform>{term} hat {n} Definition, möglich sind höchstens 30.</numerusform>
    <numerusform>{term} hat {n} Definitionen, möglich sind höchstens 30.</numerusform>
   </translation>
  </message>
  <message>
   <source>It is empty. Write one sentence that names both terms.</source>
   <translation>Es ist leer. Schreibe einen Satz, der beide Begriffe nennt.</translation>
  </message>
  <message>
   <source>Chart row {number}</source>
   <translation>Tabellenzeile {number}</translation>
  </message>
  <message>
   <source>It has no text for {term}. Fill it or remove the row.</source>
   <translation>Der Text für {term} fehlt. Fülle ihn aus, oder entferne die Zeile.</translation>
  </message>
  <message>
   <source>Curiosity {number}</source>
   <translation>Wissenswertes {number}</translation>
  </message>
  <message>
   <source>It has {count} characters, and at most {limit} are possible.</source>
   <translation>Es sind {count} Zeichen, möglich sind höchstens {limit}.</translation>
  </message>
  <message>
   <source>It has no name. Write the term.</source>
   <translation>Der Name fehlt. Schreibe den Begriff.</translation>
  </message>
  <message>
   <source>Both terms are the same. Write the term to tell it from.</source>
   <translation>Beide Begriffe sind gleich. Schreibe den Begriff, von dem er zu unterscheiden ist.</translation>
  </message>
  <message>
   <source>It has no text. Write it, or remove it.</source>
   <translation>Der Text fehlt. Schreibe ihn, oder entferne das Ganze.</translation>
  </message>
  <message>
   <source>It has no label. Write what the row compares.</source>
   <translation>Die Beschriftung fehlt. Schreibe, was die Zeile vergleicht.</translation>
  </message>
  <message>
   <source>It has no example. One sentence with the term helps to remember it.</source>
   <translation>Ein Beispiel fehlt. Ein Satz mit dem Begriff hilft, sich daran zu erinnern.</translation>
  </message>
  <message>
   <source>It has no question. Write it, or remove it.</source>
   <translation>Die Frage fehlt. Schreibe sie, oder entferne das Ganze.</translation>
  </message>
  <message>
   <source>It has no answer. Write it, or remove it.</source>
   <translation>Die Antwort fehlt. Schreibe sie, oder entferne das Ganze.</translation>
  </message>
  <message>
   <source>The label “{label}” is there twice. Give one row another label.</source>
   <translation>Die Beschriftung „{label}“ kommt zweimal vor. Gib einer Zeile eine andere.</translation>
  </message>
  <message numerus="yes">
   <source>It has {n} example, and at most 10 are possible.</source>
   <extracomment>It has {n} examples, and at most 10 are possible.</extracomment>
   <translation>
    <numerusform>Es ist {n} Beispiel, möglich sind höchstens 10.</numerusform>
    <numerusform>Es sind {n} Beispiele, möglich sind höchstens 10.</numerusform>
   </translation>
  </message>
  <message>
   <source>Never asked: it is not certain whose it is. Say whose, by moving or keeping it.</source>
   <translation>Wird nie gefragt: Es ist nicht sicher, zu welchem Begriff es gehört. Sag es, indem du es verschiebst oder behältst.</translation>
  </message>
  <message>
   <source>Never asked: too few words are left when the terms are hidden. Say a little more.</source>
   <translation>Wird nie gefragt: Wenn die Begriffe verdeckt sind, bleiben zu wenige Wörter. Sag etwas mehr.</translation>
  </message>
  <message>
   <source>Never asked: it explains the term by the term. Say it in other words.</source>
   <translation>Wird nie gefragt: Es erklärt den Begriff durch den Begriff. Sag es mit anderen Worten.</translation>
  </message>
  <message>
   <source>Never asked: it names the term itself. Say it without the term.</source>
   <translation>Wird nie gefragt: Es nennt den Begriff selbst. Sag es ohne ihn.</translation>
  </message>
  <message>
   <source>Never asked: it has more than 35 words. Shorten it, or cut it in two.</source>
   <translation>Wird nie gefragt: Es hat mehr als 35 Wörter. Kürze es, oder teile es in zwei.</translation>
  </message>
  <message>
   <source>Never asked: it quotes somebody or holds a mark of a source. Say it plainly.</source>
   <translation>Wird nie gefragt: Es zitiert jemanden oder enthält ein Quellenzeichen. Sag es schlicht.</translation>
  </message>
  <message>
   <source>Never asked: it belongs to one field of knowledge only.</source>
   <translation>Wird nie gefragt: Es gehört nur zu einem einzelnen Fachgebiet.</translation>
  </message>
  <message>
   <source>Never asked: the verdict and the chart speak of something else. Say the same there.</source>
   <translation>Wird nie gefragt: Das Urteil und die Tabelle sprechen von etwas anderem. Sag dort dasselbe.</translation>
  </message>
  <message>
   <source>Never asked: the page says it of both terms. Say what is true of one only.</source>
   <translation>Wird nie gefragt: Die Seite sagt es von beiden Begriffen. Sag, was nur von einem gilt.</translation>
  </message>
  <message>
   <source>Never asked: it fits another term as well. Say what sets them apart.</source>
   <translation>Wird nie gefragt: Es passt auch zu einem anderen Begriff. Sag, was sie unterscheidet.</translation>
  </message>
  <message>
   <source>Never asked: another text says nearly the same.</source>
   <translation>Wird nie gefragt: Ein anderer Text sagt fast dasselbe.</translation>
  </message>
  <message>
   <source>Never asked: it names the other term. Say it without that name.</source>
   <translation>Wird nie gefragt: Es nennt den anderen Begriff. Sag es ohne dessen Namen.</translation>
  </message>
  <message>
   <source>Never asked: the term does not stand in it. Write the term into the sentence.</source>
   <translation>Wird nie gefragt: Der Begriff kommt nicht darin vor. Schreibe ihn in den Satz.</translation>
  </message>
  <message>
   <source>A text</source>
   <translation>Ein Text</translation>
  </message>
  <message>
   <source>A quiz line</source>
   <translation>Eine Quizzeile</translation>
  </message>
  <message>
   <source>An example of {definition}</source>
   <translation>Ein Beispiel zu {definition}</translation>
  </message>
  <message>
   <source>The {place} was not changed: the text holds characters that cannot be seen and turn the writing direction or control the screen. Type it anew without them.</source>
   <translation>Nicht geändert: {place}. Der Text enthält Zeichen, die man nicht sieht und die die Schreibrichtung umkehren oder den Bildschirm steuern. Gib ihn ohne sie neu ein.</translation>
  </message>
  <message>
   <source>The {place} was not changed: it may not be empty. Remove it instead.</source>
   <translation>Nicht geändert: {place}. Der Text darf nicht leer sein. Entferne stattdessen das Ganze.</translation>
  </message>
  <message>
   <source>The {place} was not changed: it has {count} characters, and at most {limit} are possible. Shorten it.</source>
   <translation>Nicht geändert: {place}. Es sind {count} Zeichen, möglich sind höchstens {limit}. Kürze den Text.</translation>
  </message>
  <message>
   <source>“{name}” is none of the terms of “{title}”: {terms}.</source>
   <translation>„{name}“ ist keiner der Begriffe von „{title}“: {terms}.</translation>
  </message>
  <message>
   <source>This definition is on the page already.</source>
   <translation>Diese Definition steht schon auf der Seite.</translation>
  </message>
  <message>
   <source>There is no comparison with the key “{key}”.</source>
   <translation>Es gibt keinen Vergleich mit dem Schlüssel „{key}“.</translation>
  </message>
  <message>
   <source>“{title}” has no such text any more. Open it again.</source>
   <translation>„{title}“ hat diesen Text nicht mehr. Öffne den Vergleich noch einmal.</translation>
  </message>
  <message>
   <source>There is no such definition any more. Open the page again.</source>
   <translation>Diese Definition gibt es nicht mehr. Öffne die Seite noch einmal.</translation>
  </message>
  <message>
   <source>Say whose definition it is.</source>
   <translation>Sag, zu welchem Begriff die Definition gehört.</translation>
  </message>
  <message>
   <source>A chart row needs a cell for each term.</source>
   <translation>Eine Tabellenzeile braucht für jeden Begriff eine Zelle.</translation>
  </message>
  <message>
   <source>Confirmed: it is {term}</source>
   <translation>Bestätigt: Es ist {term}</translation>
  </message>
  <message>
   <source>Undone: {what}</source>
   <translation>Rückgängig gemacht: {what}</translation>
  </message>
  <message>
   <source>Changed the {place}</source>
   <translation>Geändert: {place}</translation>
  </message>
  <message>
   <source>Back to the pack's {place}</source>
   <translation>Wieder wie im Paket: {place}</translation>
  </message>
  <message>
   <source>Added {item}</source>
   <translation>Hinzugefügt: {item}</translation>
  </message>
  <message>
   <source>Removed {item}</source>
   <translation>Entfernt: {item}</translation>
  </message>
  <message>
   <source>The {place} is as it was</source>
   <translation>Unverändert: {place}</translation>
  </message>
  <message>
   <source>Here nothing was changed: the pack's wording is what you read.</source>
   <translation>Hier wurde nichts geändert: Du liest den Wortlaut des Pakets.</translation>
  </message>
  <message>
   <source>Left the definition out</source>
   <translation>Die Definition wurde weggelassen</translation>
  </message>
  <message>
   <source>It is {term}'s already</source>
   <translation>Sie gehört schon zu {term}</translation>
  </message>
  <message>
   <source>Nothing was changed in “{title}”.</source>
   <translation>In „{title}“ wurde nichts geändert.</translation>
  </message>
  <message>
   <source>Anki deck</source>
   <translation>Anki-Stapel</translation>
  </message>
  <message>
   <source>Pack with media</source>
   <translation>Paket mit Medien</translation>
  </message>
  <message>
   <source>Questions for Moodle and others (GIFT)</source>
   <translation>Fragen für Moodle und andere (GIFT)</translation>
  </message>
  <message>
   <source>the question “{text}”, for its answer “{answer}” holds {characters}</source>
   <translation>die Frage „{text}“, denn ihre Antwort „{answer}“ enthält {characters}</translation>
  </message>
  <message>
   <source>GIFT can say none of its questions</source>
   <translation>GIFT kann keine der Fragen ausdrücken</translation>
  </message>
  <message numerus="yes">
   <source>{n} more spelling of an answer</source>
   <extracomment>{n} more spellings of answers</extracomment>
   <translation>
    <numerusform>{n} weitere Schreibweise einer Antwort</numerusform>
    <numerusform>{n} weitere Schreibweisen von Antworten</numerusform>
   </translation>
  </message>
  <message>
   <source>Questions for Moodle (XML)</source>
   <translation>Fragen für Moodle (XML)</translation>
  </message>
  <message>
   <source>Web page to read and print</source>
   <translation>Webseite zum Lesen und Drucken</translation>
  </message>
  <message>
   <source>{file}: the ending of this name is no format of an export; end it with one of these: {endings}.</source>
   <translation>{file}: Diese Endung gehört zu keinem Exportformat; nimm eine davon: {endings}.</translation>
  </message>
  <message>
   <source>There is more than one pack “{name}”; name one of these by its id: {packs}.</source>
   <translation>Es gibt mehr als ein Paket „{name}“; nenne eines davon mit seiner Kennung: {packs}.</translation>
  </message>
  <message>
   <source>There is no pack “{name}”; name one of these by its id: {packs}.</source>
   <translation>Es gibt kein Paket „{name}“; nenne eines davon mit seiner Kennung: {packs}.</translation>
  </message>
  <message>
   <source>The library has no pack; import one first with: diffstudy import FILE</source>
   <translation>Die Bibliothek hat kein Paket; importiere zuerst eines mit: diffstudy import DATEI</translation>
  </message>
  <message>
   <source>{imported} of {count} comparisons of “{title}” are imported pages, whose words belong to their authors; if you may share them, say so (in a terminal: --i-may-share) and export again.</source>
   <translation>{imported} von {count} Vergleichen aus „{title}“ sind importierte Seiten, deren Worte ihren Verfassern gehören; wenn du sie weitergeben darfst, sag es (in einem Terminal: --i-may-share) und exportiere noch einmal.</translation>
  </message>
  <message>
   <source>the files of pictures and sounds: {files}</source>
   <translation>die Dateien von Bildern und Tönen: {files}</translation>
  </message>
  <message>
   <source>“{title}” cannot be written to {file} so that it reads back the same ({reason}); choose another format, such as .diffpack.</source>
   <translation>„{title}“ kann nicht so in {file} geschrieben werden, dass es sich unverändert wieder lesen lässt ({reason}); wähle ein anderes Format, etwa .diffpack.</translation>
  </message>
  <message>
   <source>“{title}” holds more than a pack may: {what} at most, in “{where}”; shorten that, or take it out.</source>
   <translation>„{title}“ enthält mehr, als ein Paket darf ({what}, in „{where}“); kürze das, oder nimm es heraus.</translation>
  </message>
  <message>
   <source>Your parameters are the defaults; nothing was fitted yet.</source>
   <translation>Deine Parameter sind die Vorgaben; es wurde noch nichts angepasst.</translation>
  </message>
  <message>
   <source>Preparing the questions</source>
   <translation>Die Fragen werden vorbereitet</translation>
  </message>
  <message>
   <source>Looking into {folder}</source>
   <translation>{folder} wird durchsucht</translation>
  </message>
  <message>
   <source>this is version {version} of “{title}”, and the library has version {newer}</source>
   <translation>das ist Version {version} von „{title}“, und die Bibliothek hat Version {newer}</translation>
  </message>
  <message>
   <source>keep the newer one, or import this one all the same (in a terminal: --older)</source>
   <translation>behalte die neuere, oder importiere diese trotzdem (in einem Terminal: --older)</translation>
  </message>
  <message>
   <source>Terms</source>
   <translation>Begriffe</translation>
  </message>
  <message>
   <source>Authors, date</source>
   <translation>Verfasser, Datum</translation>
  </message>
  <message>
   <source>Skipped</source>
   <translation>Übersprungen</translation>
  </message>
  <message>
   <source>author</source>
   <translation>Verfasser</translation>
  </message>
  <message>
   <source>co-author</source>
   <translation>Mitverfasser</translation>
  </message>
  <message>
   <source>editor</source>
   <translation>bearbeitet von</translation>
  </message>
  <message>
   <source>updated {day}</source>
   <translation>aktualisiert am {day}</translation>
  </message>
  <message>
   <source>label missing</source>
   <translation>Beschriftung fehlt</translation>
  </message>
  <message>
   <source>label guessed</source>
   <translation>Beschriftung vermutet</translation>
  </message>
  <message>
   <source>a cell is missing</source>
   <translation>eine Zelle fehlt</translation>
  </message>
  <message numerus="yes">
   <source>{n} file to read</source>
   <extracomment>{n} files to read</extracomment>
   <translation>
    <numerusform>{n} Datei zu lesen</numerusform>
    <numerusform>{n} Dateien zu lesen</numerusform>
   </translation>
  </message>
  <message>
   <source>{files}; left alone: {left}</source>
   <translation>{files}; ausgelassen: {left}</translation>
  </message>
  <message>
   <source>{files}. There are more; import the rest folder by folder.</source>
   <translation>{files}. Es gibt noch mehr; importiere den Rest Ordner für Ordner.</translation>
  </message>
  <message numerus="yes">
   <source>{n} hidden file</source>
   <extracomment>{n} hidden files</extracomment>
   <translation>
    <numerusform>{n} versteckte Datei</numerusform>
    <numerusform>{n} versteckte Dateien</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} link</source>
   <extracomment>{n} links</extracomment>
   <translation>
    <numerusform>{n} Verknüpfung</numerusform>
    <numerusform>{n} Verknüpfungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} file of another kind</source>
   <extracomment>{n} files of other kinds</extracomment>
   <translation>
    <numerusform>{n} Datei anderer Art</numerusform>
    <numerusform>{n} Dateien anderer Art</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} folder that may not be opened</source>
   <extracomment>{n} folders that may not be opened</extracomment>
   <translation>
    <numerusform>{n} Ordner, der nicht geöffnet werden darf</numerusform>
    <numerusform>{n} Ordner, die nicht geöffnet werden dürfen</numerusform>
   </translation>
  </message>
  <message>
   <source>Looking through {file}</source>
   <translation>{file} wird durchgesehen</translation>
  </message>
  <message>
   <source>this folder holds no file that can be imported</source>
   <translation>dieser Ordner enthält keine Datei, die importiert werden kann</translation>
  </message>
  <message>
   <source>choose another folder, or the files themselves</source>
   <translation>wähle einen anderen Ordner, oder die Dateien selbst</translation>
  </message>
  <message>
   <source>this text is no comparison that diffstudy can read</source>
   <translation>dieser Text ist kein Vergleich, den diffstudy lesen kann</translation>
  </message>
  <message>
   <source>copy a whole page with its title, a table with a header, or a pack in Markdown</source>
   <translation>kopiere eine ganze Seite mit ihrem Titel, eine Tabelle mit Kopfzeile oder ein Paket in Markdown</translation>
  </message>
  <message>
   <source>There is no import to take back.</source>
   <translation>Es gibt keinen Import, der zurückgenommen werden kann.</translation>
  </message>
  <message>
   <source>This import cannot be taken back: another one came after it.</source>
   <translation>Dieser Import kann nicht zurückgenommen werden: Nach ihm kam ein anderer.</translation>
  </message>
  <message>
   <source>Saving</source>
   <translation>Wird gespeichert</translation>
  </message>
  <message>
   <source>Another program keeps changing the library; nothing was imported. Try again.</source>
   <translation>Ein anderes Programm ändert laufend die Bibliothek; nichts wurde importiert. Versuche es noch einmal.</translation>
  </message>
  <message>
   <source>Reading {file}</source>
   <translation>{file} wird gelesen</translation>
  </message>
  <message>
   <source>The id “{former}” vanished and something like it is called “{current}”; if that is the same, add the old id to its “formerly”, so that what was learned stays.</source>
   <translation>Die Kennung „{former}“ ist verschwunden, und etwas Ähnliches heißt „{current}“; wenn es dasselbe ist, füge die alte Kennung bei „formerly“ hinzu, damit bleibt, was gelernt wurde.</translation>
  </message>
  <message numerus="yes">
   <source>Wrong {fails} of the last {n} time.</source>
   <extracomment>Wrong {fails} of the last {n} times.</extracomment>
   <translation>
    <numerusform>Zuletzt {fails} von {n} Mal falsch.</numerusform>
    <numerusform>Zuletzt {fails} von {n} Malen falsch.</numerusform>
   </translation>
  </message>
  <message>
   <source>You set it aside; it is not asked.</source>
   <translation>Du hast es beiseitegelegt; es wird nicht gefragt.</translation>
  </message>
  <message>
   <source>“{title}” is no longer in the library.</source>
   <translation>„{title}“ ist nicht mehr in der Bibliothek.</translation>
  </message>
  <message>
   <source>nothing in it can be asked</source>
   <translation>nichts darin kann gefragt werden</translation>
  </message>
  <message>
   <source>it would come back changed</source>
   <translation>es käme verändert zurück</translation>
  </message>
  <message>
   <source>A pack needs a title. Write one.</source>
   <translation>Ein Paket braucht einen Titel. Schreibe einen.</translation>
  </message>
  <message>
   <source>A title has at most {limit} characters. Shorten it.</source>
   <translation>Ein Titel hat höchstens {limit} Zeichen. Kürze ihn.</translation>
  </message>
  <message>
   <source>This pack keeps the title that its author gave it.</source>
   <translation>Dieses Paket behält den Titel, den sein Verfasser ihm gab.</translation>
  </message>
  <message>
   <source>There is no pack “{pack}”.</source>
   <translation>Es gibt kein Paket „{pack}“.</translation>
  </message>
  <message numerus="yes">
   <source>Answered wrong {errors} of {n} time, far more often than the other questions on {term}.</source>
   <extracomment>Answered wrong {errors} of {n} times, far more often than the other questions on {term}.</extracomment>
   <translation>
    <numerusform>{errors} von {n} Mal falsch beantwortet, viel öfter als die anderen Fragen zu {term}.</numerusform>
    <numerusform>{errors} von {n} Malen falsch beantwortet, viel öfter als die anderen Fragen zu {term}.</numerusform>
   </translation>
  </message>
  <message>
   <source>You reported it.</source>
   <translation>Du hast sie gemeldet.</translation>
  </message>
  <message>
   <source>There is no card “{card}” in the collection.</source>
   <translation>Es gibt in der Sammlung keine Karte „{card}“.</translation>
  </message>
  <message>
   <source>There is no question “{question}” on that page.</source>
   <translation>Auf dieser Seite gibt es keine Frage „{question}“.</translation>
  </message>
  <message>
   <source>Both comparisons have to be in the same pack.</source>
   <translation>Beide Vergleiche müssen im selben Paket sein.</translation>
  </message>
  <message>
   <source>This comparison was imported. Make it your own first.</source>
   <translation>Dieser Vergleich wurde importiert. Mach ihn zuerst zu deinem eigenen.</translation>
  </message>
  <message>
   <source>Only comparisons of the same terms can be merged.</source>
   <translation>Nur Vergleiche derselben Begriffe lassen sich zusammenführen.</translation>
  </message>
  <message>
   <source>Merged two comparisons</source>
   <translation>Zwei Vergleiche zusammengeführt</translation>
  </message>
  <message>
   <source>Split off {term}</source>
   <translation>{term} abgeteilt</translation>
  </message>
  <message>
   <source>It is yours now to change</source>
   <translation>Er gehört jetzt dir, und du kannst ihn ändern</translation>
  </message>
  <message>
   <source>Only a comparison of three terms or more can be split.</source>
   <translation>Nur ein Vergleich von drei oder mehr Begriffen lässt sich teilen.</translation>
  </message>
  <message>
   <source>This comparison is no longer in the library.</source>
   <translation>Dieser Vergleich ist nicht mehr in der Bibliothek.</translation>
  </message>
  <message>
   <source>This comparison is yours already.</source>
   <translation>Dieser Vergleich gehört dir schon.</translation>
  </message>
  <message>
   <source>{file}: this is a folder; name a file in it.</source>
   <translation>{file}: Das ist ein Ordner; nenne eine Datei darin.</translation>
  </message>
  <message>
   <source>{file}: the file cannot be written ({reason}); choose a folder that exists and that you may write to.</source>
   <translation>{file}: Die Datei kann nicht geschrieben werden ({reason}); wähle einen Ordner, den es gibt und in den du schreiben darfst.</translation>
  </message>
  <message>
   <source>This comparison has no such sense any more; open it again to see its senses.</source>
   <translation>Dieser Vergleich hat diese Bedeutung nicht mehr; öffne ihn noch einmal, um seine Bedeutungen zu sehen.</translation>
  </message>
  <message>
   <source>The name of a sense has at most {most} letters; shorten it.</source>
   <translation>Der Name einer Bedeutung hat höchstens {most} Buchstaben; kürze ihn.</translation>
  </message>
  <message>
   <source>“{name}” holds a word of a term and would give the answer away.</source>
   <translation>„{name}“ enthält ein Wort eines Begriffs und würde die Antwort verraten.</translation>
  </message>
  <message numerus="yes">
   <source>Exam in “{pack}” on {day}, in {n} day</source>
   <extracomment>Exam in “{pack}” on {day}, in {n} days</extracomment>
   <translation>
    <numerusform>Prüfung in „{pack}“ am {day}, in {n} Tag</numerusform>
    <numerusform>Prüfung in „{pack}“ am {day}, in {n} Tagen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{plan}, about {n} minute a day</source>
   <extracomment>{plan}, about {n} minutes a day</extracomment>
   <translation>
    <numerusform>{plan}, etwa {n} Minute am Tag</numerusform>
    <numerusform>{plan}, etwa {n} Minuten am Tag</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{titles} and {n} more</source>
   <extracomment>{titles} and {n} more</extracomment>
   <translation>
    <numerusform>{titles} und {n} weiterer</numerusform>
    <numerusform>{titles} und {n} weitere</numerusform>
   </translation>
  </message>
  <message>
   <source>{plan}; what you have met stands at {now}% on that day if you stop now</source>
   <translation>{plan}; was schon vorkam, steht an dem Tag bei {now} %, wenn du jetzt aufhörst</translation>
  </message>
  <message numerus="yes">
   <source>{plan}; {n} will not fit: {titles}</source>
   <extracomment>{plan}; {n} will not fit: {titles}</extracomment>
   <translation>
    <numerusform>{plan}; {n} passt nicht mehr hinein: {titles}</numerusform>
    <numerusform>{plan}; {n} passen nicht mehr hinein: {titles}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Exam on {day}, in {n} day</source>
   <extracomment>Exam on {day}, in {n} days</extracomment>
   <translation>
    <numerusform>Prüfung am {day}, in {n} Tag</numerusform>
    <numerusform>Prüfung am {day}, in {n} Tagen</numerusform>
   </translation>
  </message>
  <message>
   <source>{exam}: {count} new a day until {last}</source>
   <translation>{exam}: {count} neue am Tag bis {last}</translation>
  </message>
  <message>
   <source>The pack of the exam is not in the library; choose another one.</source>
   <translation>Das Paket der Prüfung ist nicht in der Bibliothek; wähle ein anderes.</translation>
  </message>
  <message>
   <source>{plan}, about {planned}% if you go on</source>
   <translation>{plan}, etwa {planned} %, wenn du weitermachst</translation>
  </message>
  <message>
   <source>{plan} (all would take {count} new a day and about {minutes} minutes, you gave {budget})</source>
   <translation>{plan} (alle bräuchten {count} neue am Tag und etwa {minutes} Minuten, angegeben hast du {budget})</translation>
  </message>
  <message>
   <source>Practice is possible at any time and leaves the schedule alone.</source>
   <translation>Üben ist jederzeit möglich und lässt den Zeitplan, wie er ist.</translation>
  </message>
  <message numerus="yes">
   <source>Nothing is due until {day}, when one card is.</source>
   <extracomment>Nothing is due until {day}, when {n} cards are.</extracomment>
   <translation>
    <numerusform>Bis {day} ist nichts fällig, dann eine Karte.</numerusform>
    <numerusform>Bis {day} ist nichts fällig, dann {n} Karten.</numerusform>
   </translation>
  </message>
  <message>
   <source>No card can be asked yet: no definition is both fit and sure to be its term’s.</source>
   <translation>Es kann noch keine Karte gefragt werden: Keine Definition ist geeignet und gehört sicher zu ihrem Begriff.</translation>
  </message>
  <message>
   <source>Say whose the doubtful ones are on the pages of the comparisons.</source>
   <translation>Sag auf den Seiten der Vergleiche, wohin die zweifelhaften gehören.</translation>
  </message>
  <message>
   <source>The library is empty; import a saved page first.</source>
   <translation>Die Bibliothek ist leer; importiere zuerst eine gespeicherte Seite.</translation>
  </message>
  <message>
   <source>Nothing you have met is due.</source>
   <translation>Nichts, was schon vorkam, ist fällig.</translation>
  </message>
  <message>
   <source>Every card that could come is suspended; none is asked until it is resumed.</source>
   <translation>Jede Karte, die kommen könnte, ist ausgesetzt; keine wird gefragt, bis sie fortgesetzt wird.</translation>
  </message>
  <message>
   <source>One of the two terms is no longer in the library.</source>
   <translation>Einer der beiden Begriffe ist nicht mehr in der Bibliothek.</translation>
  </message>
  <message>
   <source>{question} (In the sense: {sense})</source>
   <translation>{question} (In der Bedeutung: {sense})</translation>
  </message>
  <message>
   <source>There is no answer of today left to undo.</source>
   <translation>Von heute gibt es keine Antwort mehr, die sich rückgängig machen lässt.</translation>
  </message>
  <message>
   <source>Another answer was given since; undo that one first.</source>
   <translation>Seither wurde eine andere Antwort gegeben; mach zuerst diese rückgängig.</translation>
  </message>
  <message>
   <source>More than {count} new comparisons wait for another day.</source>
   <translation>Mehr als {count} neue Vergleiche warten auf einen anderen Tag.</translation>
  </message>
  <message numerus="yes">
   <source>{n} new comparison waits for another day.</source>
   <extracomment>{n} new comparisons wait for another day.</extracomment>
   <translation>
    <numerusform>{n} neuer Vergleich wartet auf einen anderen Tag.</numerusform>
    <numerusform>{n} neue Vergleiche warten auf einen anderen Tag.</numerusform>
   </translation>
  </message>
  <message>
   <source>“{title}” waits until tomorrow, because it shares {term} with a comparison that is new today. To begin it now, open it and choose Study this pair.</source>
   <translation>„{title}“ wartet bis morgen, denn der Vergleich teilt {term} mit einem, der heute neu ist. Um ihn jetzt zu beginnen, öffne ihn und wähle „Dieses Paar lernen“.</translation>
  </message>
  <message>
   <source>More than {count} new comparisons wait, because none is brought in by itself (see the settings).</source>
   <translation>Mehr als {count} neue Vergleiche warten, weil keiner von selbst dazukommt (siehe Einstellungen).</translation>
  </message>
  <message numerus="yes">
   <source>{n} new comparison waits, because none is brought in by itself (see the settings).</source>
   <extracomment>{n} new comparisons wait, because none is brought in by itself (see the settings).</extracomment>
   <translation>
    <numerusform>{n} neuer Vergleich wartet, weil keiner von selbst dazukommt (siehe Einstellungen).</numerusform>
    <numerusform>{n} neue Vergleiche warten, weil keiner von selbst dazukommt (siehe Einstellungen).</numerusform>
   </translation>
  </message>
  <message>
   <source>New comparisons wait until the overdue cards are done.</source>
   <translation>Neue Vergleiche warten, bis die überfälligen Karten erledigt sind.</translation>
  </message>
  <message>
   <source>No page that may be asked now gives a question “{type}”.</source>
   <translation>Keine Seite, die jetzt gefragt werden darf, ergibt eine Frage der Art „{type}“.</translation>
  </message>
  <message>
   <source>Only a right answer that was just given can have been a guess.</source>
   <translation>Nur eine richtige Antwort, die gerade gegeben wurde, kann geraten gewesen sein.</translation>
  </message>
  <message>
   <source>No question is open; ask for the next one first.</source>
   <translation>Es ist keine Frage offen; hol zuerst die nächste.</translation>
  </message>
  <message>
   <source>This term is no longer in the library.</source>
   <translation>Dieser Begriff ist nicht mehr in der Bibliothek.</translation>
  </message>
  <message>
   <source>Codes: {name}</source>
   <translation>Codes: {name}</translation>
  </message>
  <message>
   <source>{first} or {other}?</source>
   <translation>{first} oder {other}?</translation>
  </message>
  <message>
   <source>Nobody is in the class “{name}”; add students to the roster.</source>
   <translation>Niemand ist in der Klasse „{name}“; füge Personen zur Klassenliste hinzu.</translation>
  </message>
  <message>
   <source>“{title}” holds nothing that can be asked on paper.</source>
   <translation>„{title}“ enthält nichts, was auf Papier gefragt werden kann.</translation>
  </message>
  <message>
   <source>A comparison needs two terms. Write both.</source>
   <translation>Ein Vergleich braucht zwei Begriffe. Schreibe beide.</translation>
  </message>
  <message>
   <source>“{term}” is there twice. Write the term to tell it from.</source>
   <translation>„{term}“ kommt zweimal vor. Schreibe den Begriff, von dem er zu unterscheiden ist.</translation>
  </message>
  <message>
   <source>A term has at most {limit} characters. Shorten “{term}…”.</source>
   <translation>Ein Begriff hat höchstens {limit} Zeichen. Kürze „{term}…“.</translation>
  </message>
  <message>
   <source>New comparisons go into packs that are written here.</source>
   <translation>Neue Vergleiche kommen in Pakete, die hier geschrieben werden.</translation>
  </message>
  <message>
   <source>{folder}: no backup can be written ({reason}); make the folder writable, or free some space.</source>
   <translation>{folder}: Es kann keine Sicherung geschrieben werden ({reason}); mach den Ordner beschreibbar, oder schaffe Platz.</translation>
  </message>
  <message>
   <source>{file} is a file where a folder is needed; choose another folder with --data-dir, or move that file away.</source>
   <translation>{file} ist eine Datei, wo ein Ordner nötig ist; wähle einen anderen Ordner mit --data-dir, oder verschiebe diese Datei.</translation>
  </message>
  <message>
   <source>this is not a database</source>
   <translation>das ist keine Datenbank</translation>
  </message>
  <message>
   <source>{file}: the collection was written by a newer version of diffstudy (revision {revision}); install that version, or choose another folder with --data-dir.</source>
   <translation>{file}: Die Sammlung wurde von einer neueren Version von diffstudy geschrieben (Revision {revision}); installiere diese Version, oder wähle einen anderen Ordner mit --data-dir.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be used ({reason}); make it writable, or choose another one with --data-dir.</source>
   <translation>Der Ordner {folder} kann nicht benutzt werden ({reason}); mach ihn beschreibbar, oder wähle einen anderen mit --data-dir.</translation>
  </message>
  <message>
   <source>{file}: this backup is empty; choose another one.</source>
   <translation>{file}: Diese Sicherung ist leer; wähle eine andere.</translation>
  </message>
  <message>
   <source>after the upgrade the table {table} lacks a row</source>
   <translation>nach der Aktualisierung fehlt der Tabelle {table} eine Zeile</translation>
  </message>
  <message>
   <source>{file}: the file cannot be opened; check that its folder can be written, or choose another one with --data-dir.</source>
   <translation>{file}: Die Datei kann nicht geöffnet werden; prüfe, ob in ihren Ordner geschrieben werden kann, oder wähle einen anderen mit --data-dir.</translation>
  </message>
  <message>
   <source>{file}: the disk is full; free some space and try again.</source>
   <translation>{file}: Der Datenträger ist voll; schaffe Platz und versuche es noch einmal.</translation>
  </message>
  <message>
   <source>{file}: the disk reports an error; copy the folder to a sound disk and choose it with --data-dir.</source>
   <translation>{file}: Der Datenträger meldet einen Fehler; kopiere den Ordner auf einen heilen Datenträger und wähle ihn mit --data-dir.</translation>
  </message>
  <message>
   <source>{file}: access is denied; make the file writable.</source>
   <translation>{file}: Der Zugriff wird verweigert; mach die Datei beschreibbar.</translation>
  </message>
  <message>
   <source>{file}: the file or its folder is read-only; make both writable, or choose another folder with --data-dir.</source>
   <translation>{file}: Die Datei oder ihr Ordner ist schreibgeschützt; mach beide beschreibbar, oder wähle einen anderen Ordner mit --data-dir.</translation>
  </message>
  <message>
   <source>{file}: {problem}; move the file away and put the newest copy from the folder backups in its place.</source>
   <translation>{file}: {problem}; verschiebe die Datei und setze die neueste Kopie aus dem Ordner backups an ihre Stelle.</translation>
  </message>
  <message>
   <source>{file}: another program is writing to the collection; wait for it or close it, then try again.</source>
   <translation>{file}: Ein anderes Programm schreibt in die Sammlung; warte darauf oder schließe es, und versuche es dann noch einmal.</translation>
  </message>
  <message>
   <source>SQLite reports damage</source>
   <translation>SQLite meldet einen Schaden</translation>
  </message>
 </context>
</TS>
