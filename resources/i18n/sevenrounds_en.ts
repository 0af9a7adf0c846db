<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupListModel</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BankViewModel</name>
    <message numerus="yes">
        <source>%n prompts</source>
        <translation>
            <numerusform>%n prompt</numerusform>
            <numerusform>%n prompts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BestUseModel</name>
    <message numerus="yes">
        <source>Review %n cards</source>
        <translation>
            <numerusform>Review %n card</numerusform>
            <numerusform>Review %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last measured %n days ago</source>
        <translation>
            <numerusform>last measured %n day ago</numerusform>
            <numerusform>last measured %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would drop below 90% recall tonight</source>
        <translation>
            <numerusform>%n would drop below 90% recall tonight</numerusform>
            <numerusform>%n would drop below 90% recall tonight</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have dropped below 90% recall</source>
        <translation>
            <numerusform>%n has dropped below 90% recall</numerusform>
            <numerusform>%n have dropped below 90% recall</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardDocument</name>
    <message numerus="yes">
        <source>%1 on %n random instances</source>
        <translation>
            <numerusform>%1 on %n random instance</numerusform>
            <numerusform>%1 on %n random instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardExport</name>
    <message numerus="yes">
        <source>%1 on %n random instances</source>
        <translation>
            <numerusform>%1 on %n random instance</numerusform>
            <numerusform>%1 on %n random instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarViewModel</name>
    <message numerus="yes">
        <source>%n tasks lie on other days in this file</source>
        <translation>
            <numerusform>%n task lies on another day in this file</numerusform>
            <numerusform>%n tasks lie on other days in this file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: %n events</source>
        <translation>
            <numerusform>Written: %n event</numerusform>
            <numerusform>Written: %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidateListModel</name>
    <message numerus="yes">
        <source>%n still to be judged</source>
        <translation>
            <numerusform>%n still to be judged</numerusform>
            <numerusform>%n still to be judged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardFile</name>
    <message numerus="yes">
        <source>%n new cards</source>
        <translation>
            <numerusform>%n new card</numerusform>
            <numerusform>%n new cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that you took out</source>
        <translation>
            <numerusform>%n that you took out</numerusform>
            <numerusform>%n that you took out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n not taken</numerusform>
            <numerusform>%n not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more decks</source>
        <translation>
            <numerusform>%n more deck</numerusform>
            <numerusform>%n more decks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images come along</source>
        <translation>
            <numerusform>%n image comes along</numerusform>
            <numerusform>%n images come along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images are not in the file, too large or of a kind that is not shown</source>
        <translation>
            <numerusform>%n image is not in the file, too large or of a kind that is not shown</numerusform>
            <numerusform>%n images are not in the file, too large or of a kind that is not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sounds are dropped</source>
        <translation>
            <numerusform>%n sound is dropped</numerusform>
            <numerusform>%n sounds are dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scripts, styles or frames are dropped</source>
        <translation>
            <numerusform>%n script, style or frame is dropped</numerusform>
            <numerusform>%n scripts, styles or frames are dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardFileViewModel</name>
    <message numerus="yes">
        <source>Take %n cards</source>
        <translation>
            <numerusform>Take %n card</numerusform>
            <numerusform>Take %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards as they stand; when they are due stays here.</source>
        <translation>
            <numerusform>%n card as it stands; when it is due stays here.</numerusform>
            <numerusform>%n cards as they stand; when they are due stays here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards are in the file.</source>
        <translation>
            <numerusform>%n card is in the file.</numerusform>
            <numerusform>%n cards are in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardImportListModel</name>
    <message numerus="yes">
        <source>%n sounds dropped</source>
        <translation>
            <numerusform>%n sound dropped</numerusform>
            <numerusform>%n sounds dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scripts or styles dropped</source>
        <translation>
            <numerusform>%n script or style dropped</numerusform>
            <numerusform>%n scripts or styles dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardsViewModel</name>
    <message numerus="yes">
        <source>Take back the last change (%n cards)</source>
        <translation>
            <numerusform>Take back the last change (%n card)</numerusform>
            <numerusform>Take back the last change (%n cards)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodingListViewModel</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayEntry</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DebriefViewModel</name>
    <message numerus="yes">
        <source>%1; %n hints took %2 off</source>
        <translation>
            <numerusform>%1; %n hint took %2 off</numerusform>
            <numerusform>%1; %n hints took %2 off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeckNewsViewModel</name>
    <message numerus="yes">
        <source>%n notes were taken from %1.</source>
        <translation>
            <numerusform>%n note was taken from %1.</numerusform>
            <numerusform>%n notes were taken from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slides keep the note that you wrote here.</source>
        <translation>
            <numerusform>%n slide keeps the note that you wrote here.</numerusform>
            <numerusform>%n slides keep the note that you wrote here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DerivationListModel</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DerivationText</name>
    <message numerus="yes">
        <source>%1 of %n lines</source>
        <translation>
            <numerusform>%1 of %n line</numerusform>
            <numerusform>%1 of %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lines in %2.</source>
        <translation>
            <numerusform>%1 of %n line in %2.</numerusform>
            <numerusform>%1 of %n lines in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rules right at once, in %2.</source>
        <translation>
            <numerusform>%1 of %n rule right at once, in %2.</numerusform>
            <numerusform>%1 of %n rules right at once, in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clean runs</source>
        <translation>
            <numerusform>%n clean run</numerusform>
            <numerusform>%n clean runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines due</source>
        <translation>
            <numerusform>%n line due</numerusform>
            <numerusform>%n lines due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A clean run: all %n lines in %1.</source>
        <translation>
            <numerusform>A clean run: the %n line in %1.</numerusform>
            <numerusform>A clean run: all %n lines in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due now: lines %1.</source>
        <translation>
            <numerusform>Due now: line %1.</numerusform>
            <numerusform>Due now: lines %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missed: lines %1.</source>
        <translation>
            <numerusform>Missed: line %1.</numerusform>
            <numerusform>Missed: lines %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recalled %1 of %n lines the last time, %2.</source>
        <translation>
            <numerusform>Recalled %1 of %n line the last time, %2.</numerusform>
            <numerusform>Recalled %1 of %n lines the last time, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recalled %1 of %n the last time</source>
        <translation>
            <numerusform>recalled %1 of %n the last time</numerusform>
            <numerusform>recalled %1 of %n the last time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DerivationViewModel</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You had %1 of %n lines.</source>
        <translation>
            <numerusform>You had %1 of %n line.</numerusform>
            <numerusform>You had %1 of %n lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DerivationsViewModel</name>
    <message numerus="yes">
        <source>%n derivations</source>
        <translation>
            <numerusform>%n derivation</numerusform>
            <numerusform>%n derivations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n core results re-derived</source>
        <extracomment>%1 of all core results (%n) were derived from memory without a slip.</extracomment>
        <translation>
            <numerusform>%1 of %n core result re-derived</numerusform>
            <numerusform>%1 of %n core results re-derived</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrillListModel</name>
    <message numerus="yes">
        <source>Said %n times; the last took %1 and made %2 of %3 points</source>
        <translation>
            <numerusform>Said once; it took %1 and made %2 of %3 points</numerusform>
            <numerusform>Said %n times; the last took %1 and made %2 of %3 points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>%n things that you wrote were kept beside your profile and are saved in it now. Where you have written something newer since, that is what stands.</source>
        <translation>
            <numerusform>Something that you wrote was kept beside your profile and is saved in it now. Where you have written something newer since, that is what stands.</numerusform>
            <numerusform>%n things that you wrote were kept beside your profile and are saved in it now. Where you have written something newer since, that is what stands.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileOpener</name>
    <message numerus="yes">
        <source>%n files open when the round is over</source>
        <translation>
            <numerusform>%n file opens when the round is over</numerusform>
            <numerusform>%n files open when the round is over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FreeBoardViewModel</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideViewModel</name>
    <message numerus="yes">
        <source>%n facts found</source>
        <translation>
            <numerusform>%n fact found</numerusform>
            <numerusform>%n facts found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterviewsViewModel</name>
    <message numerus="yes">
        <source>%n questions noted</source>
        <translation>
            <numerusform>%n question noted</numerusform>
            <numerusform>%n questions noted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rounds are recorded</source>
        <translation>
            <numerusform>%n round is recorded</numerusform>
            <numerusform>%n rounds are recorded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LadderListModel</name>
    <message numerus="yes">
        <source>%n rungs</source>
        <translation>
            <numerusform>%n rung</numerusform>
            <numerusform>%n rungs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LastSheet</name>
    <message numerus="yes">
        <source>*%n more words had no room here.*</source>
        <translation>
            <numerusform>*%n more word had no room here.*</numerusform>
            <numerusform>*%n more words had no room here.*</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Questions: %n more are starred and have no room.</source>
        <translation>
            <numerusform>Questions: %n more is starred and has no room.</numerusform>
            <numerusform>Questions: %n more are starred and have no room.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LastSheetViewModel</name>
    <message numerus="yes">
        <source>%1 of %2 printed lines: %n words have no room and are left out.</source>
        <translation>
            <numerusform>%1 of %2 printed lines: %n word has no room and is left out.</numerusform>
            <numerusform>%1 of %2 printed lines: %n words have no room and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MistakesViewModel</name>
    <message numerus="yes">
        <source>%n others to tick yourself</source>
        <translation>
            <numerusform>%n other to tick yourself</numerusform>
            <numerusform>%n others to tick yourself</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others to tick yourself, %1 ticked</source>
        <translation>
            <numerusform>%n other to tick yourself, %1 ticked</numerusform>
            <numerusform>%n others to tick yourself, %1 ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderViewModel</name>
    <message numerus="yes">
        <source>%1 of %n rows lie where they belong.</source>
        <extracomment>%1 is how many of all (%n) rows lie right.</extracomment>
        <translation>
            <numerusform>%1 of %n row lies where it belongs.</numerusform>
            <numerusform>%1 of %n rows lie where they belong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnDerivationListModel</name>
    <message numerus="yes">
        <source>%1 · %n lines</source>
        <extracomment>%1 is a model, for example &quot;Latent table&quot;; %n counts lines of a derivation.</extracomment>
        <translation>
            <numerusform>%1 · %n line</numerusform>
            <numerusform>%1 · %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnDerivationsViewModel</name>
    <message numerus="yes">
        <source>Yours: %n derivations</source>
        <translation>
            <numerusform>Yours: %n derivation</numerusform>
            <numerusform>Yours: %n derivations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnPaperViewModel</name>
    <message numerus="yes">
        <source>%n criteria are still to be judged.</source>
        <translation>
            <numerusform>%n criterion is still to be judged.</numerusform>
            <numerusform>%n criteria are still to be judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more until the least one may come with: 3 weaknesses and 2 extensions.</source>
        <translation>
            <numerusform>%n more until the least one may come with: 3 weaknesses and 2 extensions.</numerusform>
            <numerusform>%n more until the least one may come with: 3 weaknesses and 2 extensions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The least is there. %n more to the aim of 5 strengths, 5 weaknesses, 3 extensions and 2 other fields.</source>
        <translation>
            <numerusform>The least is there. %n more to the aim of 5 strengths, 5 weaknesses, 3 extensions and 2 other fields.</numerusform>
            <numerusform>The least is there. %n more to the aim of 5 strengths, 5 weaknesses, 3 extensions and 2 other fields.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PanelViewModel</name>
    <message numerus="yes">
        <source>%n questions marked</source>
        <translation>
            <numerusform>%n question marked</numerusform>
            <numerusform>%n questions marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not marked.</source>
        <translation>
            <numerusform>%n was not marked.</numerusform>
            <numerusform>%n were not marked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperImportViewModel</name>
    <message numerus="yes">
        <source>Take %n papers</source>
        <translation>
            <numerusform>Take %n paper</numerusform>
            <numerusform>Take %n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new papers</source>
        <translation>
            <numerusform>%n new paper</numerusform>
            <numerusform>%n new papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n twice in the file</source>
        <translation>
            <numerusform>%n twice in the file</numerusform>
            <numerusform>%n twice in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers are in the file.</source>
        <translation>
            <numerusform>%n paper is in the file.</numerusform>
            <numerusform>%n papers are in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperListModel</name>
    <message numerus="yes">
        <source>Your library · %n papers</source>
        <translation>
            <numerusform>Your library · %n paper</numerusform>
            <numerusform>Your library · %n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Worked examples · %n papers</source>
        <translation>
            <numerusform>Worked examples · %n paper</numerusform>
            <numerusform>Worked examples · %n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersViewModel</name>
    <message numerus="yes">
        <source>%n papers of your own</source>
        <translation>
            <numerusform>%n paper of your own</numerusform>
            <numerusform>%n papers of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers are in your library now.</source>
        <translation>
            <numerusform>%n paper is in your library now.</numerusform>
            <numerusform>%n papers are in your library now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PipelineViewModel</name>
    <message numerus="yes">
        <source>%n days since: %1.</source>
        <translation>
            <numerusform>%n day since: %1.</numerusform>
            <numerusform>%n days since: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days before the earliest end. Disclose it now, and ask for its date to move.</source>
        <translation>
            <numerusform>%n day before the earliest end. Disclose it now, and ask for its date to move.</numerusform>
            <numerusform>%n days before the earliest end. Disclose it now, and ask for its date to move.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanChoiceModel</name>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks for your loop</source>
        <translation>
            <numerusform>%n task for your loop</numerusform>
            <numerusform>%n tasks for your loop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTaskModel</name>
    <message numerus="yes">
        <source>%1 in %n sittings</source>
        <translation>
            <numerusform>%1 in %n sitting</numerusform>
            <numerusform>%1 in %n sittings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanViewModel</name>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more tasks this week</source>
        <translation>
            <numerusform>%n more task this week</numerusform>
            <numerusform>%n more tasks this week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptViewModel</name>
    <message numerus="yes">
        <source>%n attempts; tick two to see them side by side.</source>
        <translation>
            <numerusform>%n attempt.</numerusform>
            <numerusform>%n attempts; tick two to see them side by side.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadinessText</name>
    <message numerus="yes">
        <source>%n mocks</source>
        <translation>
            <numerusform>%n mock</numerusform>
            <numerusform>%n mocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding problems</source>
        <translation>
            <numerusform>%n coding problem</numerusform>
            <numerusform>%n coding problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadinessAssumptionsModel</name>
    <message numerus="yes">
        <source>With your assumptions: %n numbers are your own and not the program&apos;s.</source>
        <translation>
            <numerusform>With your assumptions: %n number is your own and not the program&apos;s.</numerusform>
            <numerusform>With your assumptions: %n numbers are your own and not the program&apos;s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadinessPastModel</name>
    <message numerus="yes">
        <source>%n older ones move it, too.</source>
        <translation>
            <numerusform>%n older one moves it, too.</numerusform>
            <numerusform>%n older ones move it, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadinessViewModel</name>
    <message numerus="yes">
        <source>%n results are damaged on the disk and are left out of every number here.</source>
        <translation>
            <numerusform>%n result is damaged on the disk and is left out of every number here.</numerusform>
            <numerusform>%n results are damaged on the disk and are left out of every number here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecallViewModel</name>
    <message numerus="yes">
        <source>%1 · %n of your own</source>
        <translation>
            <numerusform>%1 · %n of your own</numerusform>
            <numerusform>%1 · %n of your own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefitText</name>
    <message numerus="yes">
        <source>%n results with %1 h of practice between them since %2</source>
        <translation>
            <numerusform>%n result with %1 h of practice between them since %2</numerusform>
            <numerusform>%n results with %1 h of practice between them since %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1 outcomes on they say where the real bar lies. %n more are needed: an offer or none, with something measured on that morning.</source>
        <translation>
            <numerusform>From %1 outcomes on they say where the real bar lies. %n more is needed: an offer or none, with something measured on that morning.</numerusform>
            <numerusform>From %1 outcomes on they say where the real bar lies. %n more are needed: an offer or none, with something measured on that morning.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcomes put the real bar %1, likely %2 to %3. It is one number for all rounds, drawn towards the usual one, and nothing moves unless you take it.</source>
        <translation>
            <numerusform>%n outcome puts the real bar %1, likely %2 to %3. It is one number for all rounds, drawn towards the usual one, and nothing moves unless you take it.</numerusform>
            <numerusform>%n outcomes put the real bar %1, likely %2 to %3. It is one number for all rounds, drawn towards the usual one, and nothing moves unless you take it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplayViewModel</name>
    <message numerus="yes">
        <source>%n files of this recording are not in the folder of recordings.</source>
        <translation>
            <numerusform>%n file of this recording is not in the folder of recordings.</numerusform>
            <numerusform>%n files of this recording are not in the folder of recordings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewViewModel</name>
    <message numerus="yes">
        <source>%n cards come back within minutes</source>
        <translation>
            <numerusform>%n card comes back within minutes</numerusform>
            <numerusform>%n cards come back within minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards to review</source>
        <translation>
            <numerusform>%n card to review</numerusform>
            <numerusform>%n cards to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new cards</source>
        <translation>
            <numerusform>%n new card</numerusform>
            <numerusform>%n new cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundsViewModel</name>
    <message numerus="yes">
        <source>%n prompts in the bank</source>
        <translation>
            <numerusform>%n prompt in the bank</numerusform>
            <numerusform>%n prompts in the bank</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsViewModel</name>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places need an editor&apos;s eye; everything else is in use.</source>
        <translation>
            <numerusform>%n place needs an editor&apos;s eye; everything else is in use.</numerusform>
            <numerusform>%n places need an editor&apos;s eye; everything else is in use.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links point to items that are not written yet.</source>
        <translation>
            <numerusform>%n link points to an item that is not written yet.</numerusform>
            <numerusform>%n links point to items that are not written yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillListModel</name>
    <message numerus="yes">
        <source>%n steps missing</source>
        <translation>
            <numerusform>%n step missing</numerusform>
            <numerusform>%n steps missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SoundViewModel</name>
    <message numerus="yes">
        <source>%n recordings, %1</source>
        <translation>
            <numerusform>%n recording, %1</numerusform>
            <numerusform>%n recordings, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoriesViewModel</name>
    <message numerus="yes">
        <source>Coverage · %n gaps</source>
        <translation>
            <numerusform>Coverage · %n gap</numerusform>
            <numerusform>Coverage · %n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No story for %n of them: </source>
        <translation>
            <numerusform>No story for one of them: </numerusform>
            <numerusform>No story for %n of them: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryListModel</name>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n to mend</numerusform>
            <numerusform>%n to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Told %n times, %1 the last time</source>
        <translation>
            <numerusform>Told once, in %1</numerusform>
            <numerusform>Told %n times, %1 the last time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryViewModel</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speaks for %n of them</source>
        <translation>
            <numerusform>Speaks for one of them</numerusform>
            <numerusform>Speaks for %n of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comes back in %n days.</source>
        <translation>
            <numerusform>Comes back tomorrow.</numerusform>
            <numerusform>Comes back in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryWording</name>
    <message numerus="yes">
        <source>%n words, about %1 to tell</source>
        <translation>
            <numerusform>%n word, about %1 to tell</numerusform>
            <numerusform>%n words, about %1 to tell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudySettings</name>
    <message numerus="yes">
        <source>%n a day</source>
        <translation>
            <numerusform>%n a day</numerusform>
            <numerusform>%n a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudyViewModel</name>
    <message numerus="yes">
        <source>Forgotten %n times. Write a note that ties it to something you know, or put it aside: repeating it alone rarely helps.</source>
        <translation>
            <numerusform>Forgotten once. Write a note that ties it to something you know, or put it aside: repeating it alone rarely helps.</numerusform>
            <numerusform>Forgotten %n times. Write a note that ties it to something you know, or put it aside: repeating it alone rarely helps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviews done</source>
        <translation>
            <numerusform>%n review done</numerusform>
            <numerusform>%n reviews done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalkFace</name>
    <message numerus="yes">
        <source>%n minutes left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes left of the talk</source>
        <translation>
            <numerusform>%n minute left of the talk</numerusform>
            <numerusform>%n minutes left of the talk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalkRatingViewModel</name>
    <message numerus="yes">
        <source>%n questions asked: %1 answered, %2 partly, %3 stuck.</source>
        <translation>
            <numerusform>%n question asked: %1 answered, %2 partly, %3 stuck.</numerusform>
            <numerusform>%n questions asked: %1 answered, %2 partly, %3 stuck.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalkViewModel</name>
    <message numerus="yes">
        <source>%n moments marked</source>
        <translation>
            <numerusform>%n moment marked</numerusform>
            <numerusform>%n moments marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TellingListModel</name>
    <message numerus="yes">
        <source>%n points made</source>
        <translation>
            <numerusform>%n point made</numerusform>
            <numerusform>%n points made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayViewModel</name>
    <message numerus="yes">
        <source>%n days to the interview</source>
        <translation>
            <numerusform>%n day to the interview</numerusform>
            <numerusform>%n days to the interview</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days in a row</source>
        <translation>
            <numerusform>%n day in a row</numerusform>
            <numerusform>%n days in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferViewModel</name>
    <message numerus="yes">
        <source>%n backups; each was read back and compared when it was made.</source>
        <translation>
            <numerusform>%n backup; it was read back and compared when it was made.</numerusform>
            <numerusform>%n backups; each was read back and compared when it was made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnratedRoundsModel</name>
    <message numerus="yes">
        <source>%n rounds wait for your rating</source>
        <translation>
            <numerusform>%n round waits for your rating</numerusform>
            <numerusform>%n rounds wait for your rating</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictModel</name>
    <message numerus="yes">
        <source>%n draws</source>
        <translation>
            <numerusform>%n draw</numerusform>
            <numerusform>%n draws</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message numerus="yes">
        <source>Checked on %n random instances.</source>
        <translation>
            <numerusform>Checked on %n random instance.</numerusform>
            <numerusform>Checked on %n random instances.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No violation on %n random instances and in a directed search.</source>
        <translation>
            <numerusform>No violation on %n random instance and in a directed search.</numerusform>
            <numerusform>No violation on %n random instances and in a directed search.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more rows</source>
        <translation>
            <numerusform>and %n more row</numerusform>
            <numerusform>and %n more rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhiteboardPagesModel</name>
    <message numerus="yes">
        <source>Page %1 of the whiteboard, %n stroke(s)</source>
        <translation>
            <numerusform>Page %1 of the whiteboard, %n stroke</numerusform>
            <numerusform>Page %1 of the whiteboard, %n strokes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhiteboardViewModel</name>
    <message numerus="yes">
        <source>%1, %n stroke(s)</source>
        <translation>
            <numerusform>%1, %n stroke</numerusform>
            <numerusform>%1, %n strokes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of this board could not be read; the rest is shown.</source>
        <translation>
            <numerusform>%n entry of this board could not be read; the rest is shown.</numerusform>
            <numerusform>%n entries of this board could not be read; the rest is shown.</numerusform>
        </translation>
    </message>
</context>
</TS>
