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
        <source>%Ln prompts</source>
        <translation>
            <numerusform>%Ln prompt</numerusform>
            <numerusform>%Ln prompts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BestUseModel</name>
    <message numerus="yes">
        <source>Review %Ln cards</source>
        <translation>
            <numerusform>Review %Ln card</numerusform>
            <numerusform>Review %Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last measured %Ln days ago</source>
        <translation>
            <numerusform>last measured %Ln day ago</numerusform>
            <numerusform>last measured %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would drop below 90% recall tonight</source>
        <translation>
            <numerusform>%Ln would drop below 90% recall tonight</numerusform>
            <numerusform>%Ln would drop below 90% recall tonight</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have dropped below 90% recall</source>
        <translation>
            <numerusform>%Ln has dropped below 90% recall</numerusform>
            <numerusform>%Ln have dropped below 90% recall</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Best use of the next %Ln minutes</source>
        <translation>
            <numerusform>Best use of the next minute</numerusform>
            <numerusform>Best use of the next %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last time you had %L1 of %Ln lines</source>
        <translation>
            <numerusform>last time you had %L1 of %Ln line</numerusform>
            <numerusform>last time you had %L1 of %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, with %Ln hints</source>
        <translation>
            <numerusform>%1, with %Ln hint</numerusform>
            <numerusform>%1, with %Ln hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>begun: %L1 of %Ln lines stand open</source>
        <translation>
            <numerusform>begun: %L1 of %Ln line stands open</numerusform>
            <numerusform>begun: %L1 of %Ln lines stand open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardDocument</name>
    <message numerus="yes">
        <source>%1 on %Ln random instances</source>
        <extracomment>%1 is a verdict in a word, for example &quot;equal&quot;.</extracomment>
        <translation>
            <numerusform>%1 on %Ln random instance</numerusform>
            <numerusform>%1 on %Ln random instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardExport</name>
    <message numerus="yes">
        <source>%1 on %Ln random instances</source>
        <extracomment>%1 is a verdict in a word, for example &quot;equal&quot;.</extracomment>
        <translation>
            <numerusform>%1 on %Ln random instance</numerusform>
            <numerusform>%1 on %Ln random instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarViewModel</name>
    <message numerus="yes">
        <source>%Ln tasks lie on other days in this file</source>
        <translation>
            <numerusform>%Ln task lies on another day in this file</numerusform>
            <numerusform>%Ln tasks lie on other days in this file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: %Ln events</source>
        <translation>
            <numerusform>Written: %Ln event</numerusform>
            <numerusform>Written: %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidateListModel</name>
    <message numerus="yes">
        <source>%Ln still to be judged</source>
        <translation>
            <numerusform>%Ln still to be judged</numerusform>
            <numerusform>%Ln still to be judged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardFile</name>
    <message numerus="yes">
        <source>%Ln new cards</source>
        <translation>
            <numerusform>%Ln new card</numerusform>
            <numerusform>%Ln new cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln there already</source>
        <translation>
            <numerusform>%Ln there already</numerusform>
            <numerusform>%Ln there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that you took out</source>
        <translation>
            <numerusform>%Ln that you took out</numerusform>
            <numerusform>%Ln that you took out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not taken</source>
        <translation>
            <numerusform>%Ln not taken</numerusform>
            <numerusform>%Ln not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more decks</source>
        <translation>
            <numerusform>%Ln more deck</numerusform>
            <numerusform>%Ln more decks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln images come along</source>
        <translation>
            <numerusform>%Ln image comes along</numerusform>
            <numerusform>%Ln images come along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln images are not in the file, too large or of a kind that is not shown</source>
        <translation>
            <numerusform>%Ln image is not in the file, too large or of a kind that is not shown</numerusform>
            <numerusform>%Ln images are not in the file, too large or of a kind that is not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sounds are dropped</source>
        <translation>
            <numerusform>%Ln sound is dropped</numerusform>
            <numerusform>%Ln sounds are dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scripts, styles or frames are dropped</source>
        <translation>
            <numerusform>%Ln script, style or frame is dropped</numerusform>
            <numerusform>%Ln scripts, styles or frames are dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardFileViewModel</name>
    <message numerus="yes">
        <source>Take %Ln cards</source>
        <translation>
            <numerusform>Take %Ln card</numerusform>
            <numerusform>Take %Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards as they stand; when they are due stays here.</source>
        <translation>
            <numerusform>%Ln card as it stands; when it is due stays here.</numerusform>
            <numerusform>%Ln cards as they stand; when they are due stays here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards are in the file.</source>
        <translation>
            <numerusform>%Ln card is in the file.</numerusform>
            <numerusform>%Ln cards are in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardImportListModel</name>
    <message numerus="yes">
        <source>%Ln sounds dropped</source>
        <translation>
            <numerusform>%Ln sound dropped</numerusform>
            <numerusform>%Ln sounds dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scripts or styles dropped</source>
        <translation>
            <numerusform>%Ln script or style dropped</numerusform>
            <numerusform>%Ln scripts or styles dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardsViewModel</name>
    <message numerus="yes">
        <source>Take back the last change (%Ln cards)</source>
        <translation>
            <numerusform>Take back the last change (%Ln card)</numerusform>
            <numerusform>Take back the last change (%Ln cards)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards · %L1 not begun</source>
        <translation>
            <numerusform>%Ln card · %L1 not begun</numerusform>
            <numerusform>%Ln cards · %L1 not begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reviews</source>
        <translation>
            <numerusform>%Ln review</numerusform>
            <numerusform>%Ln reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forgotten %Ln times</source>
        <translation>
            <numerusform>forgotten once</numerusform>
            <numerusform>forgotten %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message numerus="yes">
        <source>in %Ln days</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodingListViewModel</name>
    <message numerus="yes">
        <source>%Ln problems</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <extracomment>A row that stands for the commands that match too.</extracomment>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesViewModel</name>
    <message numerus="yes">
        <source>%Ln copies that nothing uses any more, %1.</source>
        <translation>
            <numerusform>%Ln copy that nothing uses any more, %1.</numerusform>
            <numerusform>%Ln copies that nothing uses any more, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies, %1, are kept for backups that need them.</source>
        <translation>
            <numerusform>%Ln copy, %1, is kept for backups that need it.</numerusform>
            <numerusform>%Ln copies, %1, are kept for backups that need them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies, %1, are deleted from your folder and cannot be brought back. The files that they were copied from stay where they are. No paper, slides, card or backup in this folder needs the copies; a backup that you keep elsewhere may still name them.</source>
        <translation>
            <numerusform>%Ln copy, %1, is deleted from your folder and cannot be brought back. The file that it was copied from stays where it is. No paper, slides, card or backup in this folder needs the copy; a backup that you keep elsewhere may still name it.</numerusform>
            <numerusform>%Ln copies, %1, are deleted from your folder and cannot be brought back. The files that they were copied from stay where they are. No paper, slides, card or backup in this folder needs the copies; a backup that you keep elsewhere may still name them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies were deleted: %1.</source>
        <translation>
            <numerusform>%Ln copy was deleted: %1.</numerusform>
            <numerusform>%Ln copies were deleted: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayEntry</name>
    <message numerus="yes">
        <source>in %Ln days</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DebriefViewModel</name>
    <message numerus="yes">
        <source>%1; %Ln hints took %2 off</source>
        <translation>
            <numerusform>%1; %Ln hint took %2 off</numerusform>
            <numerusform>%1; %Ln hints took %2 off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeckNewsViewModel</name>
    <message numerus="yes">
        <source>%Ln notes were taken from %1.</source>
        <translation>
            <numerusform>%Ln note was taken from %1.</numerusform>
            <numerusform>%Ln notes were taken from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slides keep the note that you wrote here.</source>
        <translation>
            <numerusform>%Ln slide keeps the note that you wrote here.</numerusform>
            <numerusform>%Ln slides keep the note that you wrote here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DerivationListModel</name>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DerivationText</name>
    <message numerus="yes">
        <source>%L1 of %Ln lines</source>
        <translation>
            <numerusform>%L1 of %Ln line</numerusform>
            <numerusform>%L1 of %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln lines in %2.</source>
        <translation>
            <numerusform>%1 of %Ln line in %2.</numerusform>
            <numerusform>%1 of %Ln lines in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln rules right at once, in %2.</source>
        <translation>
            <numerusform>%1 of %Ln rule right at once, in %2.</numerusform>
            <numerusform>%1 of %Ln rules right at once, in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clean runs</source>
        <translation>
            <numerusform>%Ln clean run</numerusform>
            <numerusform>%Ln clean runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines due</source>
        <translation>
            <numerusform>%Ln line due</numerusform>
            <numerusform>%Ln lines due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A clean run: all %Ln lines in %1.</source>
        <translation>
            <numerusform>A clean run: the %Ln line in %1.</numerusform>
            <numerusform>A clean run: all %Ln lines in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due now: lines %1.</source>
        <extracomment>%1 is a list of line numbers such as &quot;4 and 6&quot;.</extracomment>
        <translation>
            <numerusform>Due now: line %1.</numerusform>
            <numerusform>Due now: lines %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missed: lines %1.</source>
        <extracomment>%1 is a list of line numbers such as &quot;4 and 6&quot;.</extracomment>
        <translation>
            <numerusform>Missed: line %1.</numerusform>
            <numerusform>Missed: lines %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recalled %1 of %Ln lines the last time, %2.</source>
        <extracomment>%1 is a number, %2 a day such as &quot;yesterday&quot;.</extracomment>
        <translation>
            <numerusform>Recalled %1 of %Ln line the last time, %2.</numerusform>
            <numerusform>Recalled %1 of %Ln lines the last time, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recalled %L1 of %Ln the last time</source>
        <translation>
            <numerusform>recalled %L1 of %Ln the last time</numerusform>
            <numerusform>recalled %L1 of %Ln the last time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DerivationViewModel</name>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You had %L1 of %Ln lines.</source>
        <translation>
            <numerusform>You had %L1 of %Ln line.</numerusform>
            <numerusform>You had %L1 of %Ln lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DerivationsViewModel</name>
    <message numerus="yes">
        <source>%Ln derivations</source>
        <translation>
            <numerusform>%Ln derivation</numerusform>
            <numerusform>%Ln derivations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln core results re-derived</source>
        <extracomment>%1 of all core results (%Ln) were derived from memory without a slip.</extracomment>
        <translation>
            <numerusform>%L1 of %Ln core result re-derived</numerusform>
            <numerusform>%L1 of %Ln core results re-derived</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrillListModel</name>
    <message numerus="yes">
        <source>Said %Ln times; the last took %1 and made %2</source>
        <translation>
            <numerusform>Said once; it took %1 and made %2</numerusform>
            <numerusform>Said %Ln times; the last took %1 and made %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln points</source>
        <translation>
            <numerusform>%L1 of %Ln point</numerusform>
            <numerusform>%L1 of %Ln points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrillViewModel</name>
    <message numerus="yes">
        <source>%L1 of %Ln points</source>
        <translation>
            <numerusform>%L1 of %Ln point</numerusform>
            <numerusform>%L1 of %Ln points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>%Ln things that you wrote were kept beside your profile and are saved in it now. Where you have written something newer since, that is what stands.</source>
        <translation>
            <numerusform>Something that you wrote was kept beside your profile and is saved in it now. Where you have written something newer since, that is what stands.</numerusform>
            <numerusform>%Ln things that you wrote were kept beside your profile and are saved in it now. Where you have written something newer since, that is what stands.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceText</name>
    <message numerus="yes">
        <source>%L1 of %Ln cards learned, %2 of them recalled; read now, never stored</source>
        <translation>
            <numerusform>%L1 of %Ln card learned, %2 of it recalled; read now, never stored</numerusform>
            <numerusform>%L1 of %Ln cards learned, %2 of them recalled; read now, never stored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileOpener</name>
    <message numerus="yes">
        <source>%Ln files open when the round is over</source>
        <translation>
            <numerusform>%Ln file opens when the round is over</numerusform>
            <numerusform>%Ln files open when the round is over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message numerus="yes">
        <source>“we” and “our” %Ln times</source>
        <translation>
            <numerusform>“we” and “our” once</numerusform>
            <numerusform>“we” and “our” %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“I” and “my” %Ln times</source>
        <translation>
            <numerusform>“I” and “my” once</numerusform>
            <numerusform>“I” and “my” %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FreeBoardViewModel</name>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideViewModel</name>
    <message numerus="yes">
        <source>%Ln facts found</source>
        <translation>
            <numerusform>%Ln fact found</numerusform>
            <numerusform>%Ln facts found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln facts found; the first %L1 are shown. Another word narrows it.</source>
        <translation>
            <numerusform>%Ln fact found; the first %L1 are shown. Another word narrows it.</numerusform>
            <numerusform>%Ln facts found; the first %L1 are shown. Another word narrows it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterviewsViewModel</name>
    <message numerus="yes">
        <source>%Ln questions noted</source>
        <translation>
            <numerusform>%Ln question noted</numerusform>
            <numerusform>%Ln questions noted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rounds are recorded</source>
        <translation>
            <numerusform>%Ln round is recorded</numerusform>
            <numerusform>%Ln rounds are recorded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LadderListModel</name>
    <message numerus="yes">
        <source>%Ln rungs</source>
        <translation>
            <numerusform>%Ln rung</numerusform>
            <numerusform>%Ln rungs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LastSheet</name>
    <message numerus="yes">
        <source>*%Ln more words had no room here.*</source>
        <translation>
            <numerusform>*%Ln more word had no room here.*</numerusform>
            <numerusform>*%Ln more words had no room here.*</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Questions: %Ln more are starred and have no room.</source>
        <translation>
            <numerusform>Questions: %Ln more is starred and has no room.</numerusform>
            <numerusform>Questions: %Ln more are starred and have no room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stories: “%1” is cut after %Ln lines.</source>
        <translation>
            <numerusform>Stories: “%1” is cut after %Ln line.</numerusform>
            <numerusform>Stories: “%1” is cut after %Ln lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Questions: “%1” is cut after %Ln lines.</source>
        <translation>
            <numerusform>Questions: “%1” is cut after %Ln line.</numerusform>
            <numerusform>Questions: “%1” is cut after %Ln lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LastSheetViewModel</name>
    <message numerus="yes">
        <source>%L1 of %Ln printed lines</source>
        <translation>
            <numerusform>%L1 of %Ln printed line</numerusform>
            <numerusform>%L1 of %Ln printed lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln words have no room and are left out.</source>
        <extracomment>%1 is &quot;14 of 12 printed lines&quot;.</extracomment>
        <translation>
            <numerusform>%1: %Ln word has no room and is left out.</numerusform>
            <numerusform>%1: %Ln words have no room and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoopFormatListModel</name>
    <message numerus="yes">
        <source>%Ln rounds · %1 in all</source>
        <extracomment>The length of a mock loop whose rounds are taken whenever there is time: &quot;7 rounds · 6 h in all&quot;</extracomment>
        <translation>
            <numerusform>%Ln round · %1 in all</numerusform>
            <numerusform>%Ln rounds · %1 in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rounds · %1 with breaks of %2</source>
        <extracomment>The length of a day of mock rounds: &quot;5 rounds · 5 h 45 min with breaks of 15 min&quot;</extracomment>
        <translation>
            <numerusform>%Ln round · %1 with breaks of %2</numerusform>
            <numerusform>%Ln rounds · %1 with breaks of %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MistakesViewModel</name>
    <message numerus="yes">
        <source>%Ln others to tick yourself</source>
        <translation>
            <numerusform>%Ln other to tick yourself</numerusform>
            <numerusform>%Ln others to tick yourself</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others to tick yourself, %L1 ticked</source>
        <translation>
            <numerusform>%Ln other to tick yourself, %L1 ticked</numerusform>
            <numerusform>%Ln others to tick yourself, %L1 ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln answers had enough text to be looked at. What is said leaves none.</source>
        <translation>
            <numerusform>%L1 of %Ln answer had enough text to be looked at. What is said leaves none.</numerusform>
            <numerusform>%L1 of %Ln answers had enough text to be looked at. What is said leaves none.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderViewModel</name>
    <message numerus="yes">
        <source>%L1 of %Ln rows lie where they belong.</source>
        <extracomment>%1 is how many of all (%Ln) rows lie right.</extracomment>
        <translation>
            <numerusform>%L1 of %Ln row lies where it belongs.</numerusform>
            <numerusform>%L1 of %Ln rows lie where they belong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeText</name>
    <message numerus="yes">
        <source>That morning %L1 of %Ln rounds were measured; at %2 the chance was within %3.</source>
        <extracomment>The range of a chance, as in &quot;31–62%&quot;.</extracomment>
        <translation>
            <numerusform>That morning %L1 of %Ln round was measured; at %2 the chance was within %3.</numerusform>
            <numerusform>That morning %L1 of %Ln rounds were measured; at %2 the chance was within %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnDerivationListModel</name>
    <message numerus="yes">
        <source>%1 · %Ln lines</source>
        <extracomment>%1 is a model, for example &quot;Latent table&quot;; %Ln counts lines of a derivation.</extracomment>
        <translation>
            <numerusform>%1 · %Ln line</numerusform>
            <numerusform>%1 · %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnDerivationsViewModel</name>
    <message numerus="yes">
        <source>Yours: %Ln derivations</source>
        <translation>
            <numerusform>Yours: %Ln derivation</numerusform>
            <numerusform>Yours: %Ln derivations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnPaperViewModel</name>
    <message numerus="yes">
        <source>%Ln criteria are still to be judged.</source>
        <translation>
            <numerusform>%Ln criterion is still to be judged.</numerusform>
            <numerusform>%Ln criteria are still to be judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more until the least one may come with: 3 weaknesses and 2 extensions.</source>
        <translation>
            <numerusform>%Ln more until the least one may come with: 3 weaknesses and 2 extensions.</numerusform>
            <numerusform>%Ln more until the least one may come with: 3 weaknesses and 2 extensions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The least is there. %Ln more to the aim of 5 strengths, 5 weaknesses, 3 extensions and 2 other fields.</source>
        <translation>
            <numerusform>The least is there. %Ln more to the aim of 5 strengths, 5 weaknesses, 3 extensions and 2 other fields.</numerusform>
            <numerusform>The least is there. %Ln more to the aim of 5 strengths, 5 weaknesses, 3 extensions and 2 other fields.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Packet</name>
    <message numerus="yes">
        <source>**%L1 of %Ln rounds are rated.** A committee reads the whole packet or none of it. Still open: %2.</source>
        <translation>
            <numerusform>**%L1 of %Ln round is rated.** A committee reads the whole packet or none of it. Still open: %2.</numerusform>
            <numerusform>**%L1 of %Ln rounds are rated.** A committee reads the whole packet or none of it. Still open: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln points that a strong answer holds, none was made.</source>
        <translation>
            <numerusform>The %Ln point that a strong answer holds was not made.</numerusform>
            <numerusform>Of %Ln points that a strong answer holds, none was made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>**%Ln bands less** would have sunk it:</source>
        <translation>
            <numerusform>**One band less** would have sunk it:</numerusform>
            <numerusform>**%Ln bands less** would have sunk it:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>**%Ln bands more** would have been enough. What had to be seen:</source>
        <translation>
            <numerusform>**One band more** would have been enough. What had to be seen:</numerusform>
            <numerusform>**%Ln bands more** would have been enough. What had to be seen:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PanelViewModel</name>
    <message numerus="yes">
        <source>%Ln questions marked</source>
        <translation>
            <numerusform>%Ln question marked</numerusform>
            <numerusform>%Ln questions marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not marked.</source>
        <translation>
            <numerusform>%Ln was not marked.</numerusform>
            <numerusform>%Ln were not marked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperImportViewModel</name>
    <message numerus="yes">
        <source>Take %Ln papers</source>
        <translation>
            <numerusform>Take %Ln paper</numerusform>
            <numerusform>Take %Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new papers</source>
        <translation>
            <numerusform>%Ln new paper</numerusform>
            <numerusform>%Ln new papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln there already</source>
        <translation>
            <numerusform>%Ln there already</numerusform>
            <numerusform>%Ln there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln twice in the file</source>
        <translation>
            <numerusform>%Ln twice in the file</numerusform>
            <numerusform>%Ln twice in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln papers are in the file.</source>
        <translation>
            <numerusform>%Ln paper is in the file.</numerusform>
            <numerusform>%Ln papers are in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperListModel</name>
    <message numerus="yes">
        <source>Your library · %Ln papers</source>
        <translation>
            <numerusform>Your library · %Ln paper</numerusform>
            <numerusform>Your library · %Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Worked examples · %Ln papers</source>
        <translation>
            <numerusform>Worked examples · %Ln paper</numerusform>
            <numerusform>Worked examples · %Ln papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersViewModel</name>
    <message numerus="yes">
        <source>%Ln papers of your own</source>
        <translation>
            <numerusform>%Ln paper of your own</numerusform>
            <numerusform>%Ln papers of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln papers are in your library now.</source>
        <translation>
            <numerusform>%Ln paper is in your library now.</numerusform>
            <numerusform>%Ln papers are in your library now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperText</name>
    <message numerus="yes">
        <source>%1 and %Ln others</source>
        <translation>
            <numerusform>%1 and %Ln other</numerusform>
            <numerusform>%1 and %Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln papers are taken at once; split the file.</source>
        <translation>
            <numerusform>Only the first paper is taken at once; split the file.</numerusform>
            <numerusform>Only the first %Ln papers are taken at once; split the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PipelineViewModel</name>
    <message numerus="yes">
        <source>%Ln days since: %1.</source>
        <translation>
            <numerusform>%Ln day since: %1.</numerusform>
            <numerusform>%Ln days since: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days before the earliest end. Disclose it now, and ask for its date to move.</source>
        <translation>
            <numerusform>%Ln day before the earliest end. Disclose it now, and ask for its date to move.</numerusform>
            <numerusform>%Ln days before the earliest end. Disclose it now, and ask for its date to move.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>News usually comes after %L1 to %Ln days.</source>
        <translation>
            <numerusform>News usually comes after %L1 to %Ln day.</numerusform>
            <numerusform>News usually comes after %L1 to %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanChoiceModel</name>
    <message numerus="yes">
        <source>%Ln weeks</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks for your loop</source>
        <translation>
            <numerusform>%Ln task for your loop</numerusform>
            <numerusform>%Ln tasks for your loop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTaskModel</name>
    <message numerus="yes">
        <source>%1 in %Ln sittings</source>
        <translation>
            <numerusform>%1 in %Ln sitting</numerusform>
            <numerusform>%1 in %Ln sittings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanViewModel</name>
    <message numerus="yes">
        <source>%Ln tasks</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more tasks this week</source>
        <translation>
            <numerusform>%Ln more task this week</numerusform>
            <numerusform>%Ln more tasks this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln tasks done</source>
        <translation>
            <numerusform>%L1 of %Ln task done</numerusform>
            <numerusform>%L1 of %Ln tasks done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortfolioViewModel</name>
    <message numerus="yes">
        <source>Rehearse your own talk: %Ln minutes, then %L1 of questions</source>
        <translation>
            <numerusform>Rehearse your own talk: %Ln minute, then %L1 of questions</numerusform>
            <numerusform>Rehearse your own talk: %Ln minutes, then %L1 of questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptDocument</name>
    <message numerus="yes">
        <source>%L1 of %Ln points</source>
        <translation>
            <numerusform>%L1 of %Ln point</numerusform>
            <numerusform>%L1 of %Ln points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptViewModel</name>
    <message numerus="yes">
        <source>%Ln attempts; tick two to see them side by side.</source>
        <translation>
            <numerusform>%Ln attempt.</numerusform>
            <numerusform>%Ln attempts; tick two to see them side by side.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuizViewModel</name>
    <message numerus="yes">
        <source>%Ln questions, in one sitting or several</source>
        <translation>
            <numerusform>%Ln question</numerusform>
            <numerusform>%Ln questions, in one sitting or several</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are surer than you are right, by about %Ln points.</source>
        <translation>
            <numerusform>You are surer than you are right, by about %Ln point.</numerusform>
            <numerusform>You are surer than you are right, by about %Ln points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are right more often than you say, by about %Ln points.</source>
        <translation>
            <numerusform>You are right more often than you say, by about %Ln point.</numerusform>
            <numerusform>You are right more often than you say, by about %Ln points.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadinessText</name>
    <message numerus="yes">
        <source>%Ln mocks</source>
        <translation>
            <numerusform>%Ln mock</numerusform>
            <numerusform>%Ln mocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln coding problems</source>
        <translation>
            <numerusform>%Ln coding problem</numerusform>
            <numerusform>%Ln coding problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln rounds measured</source>
        <translation>
            <numerusform>%L1 of %Ln round measured</numerusform>
            <numerusform>%L1 of %Ln rounds measured</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadinessAssumptionsModel</name>
    <message numerus="yes">
        <source>With your assumptions: %Ln numbers are your own and not the program&apos;s.</source>
        <translation>
            <numerusform>With your assumptions: %Ln number is your own and not the program&apos;s.</numerusform>
            <numerusform>With your assumptions: %Ln numbers are your own and not the program&apos;s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadinessPastModel</name>
    <message numerus="yes">
        <source>%Ln older ones move it, too.</source>
        <translation>
            <numerusform>%Ln older one moves it, too.</numerusform>
            <numerusform>%Ln older ones move it, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you recall of it will count once the round is measured and half of its cards are learned: %L1 of %Ln cards so far.</source>
        <extracomment>How many cards of a round were learned: &quot;5 of 18 cards so far&quot;</extracomment>
        <translation>
            <numerusform>What you recall of it will count once the round is measured and half of its cards are learned: %L1 of %Ln card so far.</numerusform>
            <numerusform>What you recall of it will count once the round is measured and half of its cards are learned: %L1 of %Ln cards so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadinessViewModel</name>
    <message numerus="yes">
        <source>%Ln results are damaged on the disk and are left out of every number here.</source>
        <translation>
            <numerusform>%Ln result is damaged on the disk and is left out of every number here.</numerusform>
            <numerusform>%Ln results are damaged on the disk and are left out of every number here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecallViewModel</name>
    <message numerus="yes">
        <source>%1 · %Ln of your own</source>
        <extracomment>%1 is &quot;3 of 7 lines&quot;.</extracomment>
        <translation>
            <numerusform>%1 · one of your own</numerusform>
            <numerusform>%1 · %Ln of your own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefitText</name>
    <message numerus="yes">
        <source>%Ln results with %1 h of practice between them since %2</source>
        <extracomment>What an estimate was made of: &quot;48 results with 41 h of practice between them since 3 March 2026&quot;</extracomment>
        <translation>
            <numerusform>%Ln result with %1 h of practice between them since %2</numerusform>
            <numerusform>%Ln results with %1 h of practice between them since %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcomes put the real bar %1, likely %2 to %3. It is one number for all rounds, drawn towards the usual one, and nothing moves unless you take it.</source>
        <extracomment>How many outcomes, where they put the bar, and the likely range in levels: &quot;+0.05 to +0.55&quot;</extracomment>
        <translation>
            <numerusform>%Ln outcome puts the real bar %1, likely %2 to %3. It is one number for all rounds, drawn towards the usual one, and nothing moves unless you take it.</numerusform>
            <numerusform>%Ln outcomes put the real bar %1, likely %2 to %3. It is one number for all rounds, drawn towards the usual one, and nothing moves unless you take it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 How fast you learn yourself is not known: that takes %Ln hours of practice between results of the same rounds.</source>
        <translation>
            <numerusform>%1 How fast you learn yourself is not known: that takes %Ln hour of practice between results of the same rounds.</numerusform>
            <numerusform>%1 How fast you learn yourself is not known: that takes %Ln hours of practice between results of the same rounds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 How fast you learn yourself is not known yet: %2 leave it at %3 times that. From %Ln hours on, once the range is narrower, the planner goes by it.</source>
        <translation>
            <numerusform>%1 How fast you learn yourself is not known yet: %2 leave it at %3 times that. From %Ln hour on, once the range is narrower, the planner goes by it.</numerusform>
            <numerusform>%1 How fast you learn yourself is not known yet: %2 leave it at %3 times that. From %Ln hours on, once the range is narrower, the planner goes by it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1 on they say where the real bar lies. %Ln more are needed: an offer or none, with something measured on that morning.</source>
        <translation>
            <numerusform>From %1 on they say where the real bar lies. %Ln more is needed: an offer or none, with something measured on that morning.</numerusform>
            <numerusform>From %1 on they say where the real bar lies. %Ln more are needed: an offer or none, with something measured on that morning.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcomes</source>
        <translation>
            <numerusform>%Ln outcome</numerusform>
            <numerusform>%Ln outcomes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplayViewModel</name>
    <message numerus="yes">
        <source>%Ln files of this recording are not in the folder of recordings.</source>
        <translation>
            <numerusform>%Ln file of this recording is not in the folder of recordings.</numerusform>
            <numerusform>%Ln files of this recording are not in the folder of recordings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewViewModel</name>
    <message numerus="yes">
        <source>%Ln cards come back within minutes</source>
        <translation>
            <numerusform>%Ln card comes back within minutes</numerusform>
            <numerusform>%Ln cards come back within minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards to review</source>
        <translation>
            <numerusform>%Ln card to review</numerusform>
            <numerusform>%Ln cards to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new cards</source>
        <translation>
            <numerusform>%Ln new card</numerusform>
            <numerusform>%Ln new cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reviews of what you have begun; %L1 on the fullest day. New cards and what you forget come on top.</source>
        <translation>
            <numerusform>%Ln review of what you have begun; %L1 on the fullest day. New cards and what you forget come on top.</numerusform>
            <numerusform>%Ln reviews of what you have begun; %L1 on the fullest day. New cards and what you forget come on top.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln begun cards would be recalled on %1 if you stopped today: %2 of the whole deck of %L3, where a card counts as much as its round does with the committee. Reviews are brought forward where one keeps a card above 90% then.</source>
        <extracomment>Two numbers of cards, a date and a share: &quot;91%&quot; stands before it.</extracomment>
        <translation>
            <numerusform>of %Ln begun card would be recalled on %1 if you stopped today: %2 of the whole deck of %L3, where a card counts as much as its round does with the committee. Reviews are brought forward where one keeps a card above 90% then.</numerusform>
            <numerusform>of %Ln begun cards would be recalled on %1 if you stopped today: %2 of the whole deck of %L3, where a card counts as much as its round does with the committee. Reviews are brought forward where one keeps a card above 90% then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 From %Ln reviews on that come a day or more after the one before, your own memory can be measured; %L2 so far.</source>
        <extracomment>Two numbers of reviews.</extracomment>
        <translation>
            <numerusform>%1 From %Ln review on that comes a day or more after the one before, your own memory can be measured; %L2 so far.</numerusform>
            <numerusform>%1 From %Ln reviews on that come a day or more after the one before, your own memory can be measured; %L2 so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 On your newest %Ln reviews of this kind that predicts worse than the average learner does: the error is %2 and would be %3.</source>
        <translation>
            <numerusform>%1 On your newest review of this kind that predicts worse than the average learner does: the error is %2 and would be %3.</numerusform>
            <numerusform>%1 On your newest %Ln reviews of this kind that predicts worse than the average learner does: the error is %2 and would be %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On your newest %Ln reviews the error goes from %1 to %2.</source>
        <translation>
            <numerusform>On your newest review the error goes from %1 to %2.</numerusform>
            <numerusform>On your newest %Ln reviews the error goes from %1 to %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundsViewModel</name>
    <message numerus="yes">
        <source>%Ln prompts in the bank</source>
        <translation>
            <numerusform>%Ln prompt in the bank</numerusform>
            <numerusform>%Ln prompts in the bank</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfTestModel</name>
    <message numerus="yes">
        <source>%Ln statements, about five minutes</source>
        <translation>
            <numerusform>%Ln statement, about five minutes</numerusform>
            <numerusform>%Ln statements, about five minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsViewModel</name>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places need an editor&apos;s eye; everything else is in use.</source>
        <translation>
            <numerusform>%Ln place needs an editor&apos;s eye; everything else is in use.</numerusform>
            <numerusform>%Ln places need an editor&apos;s eye; everything else is in use.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links point to items that are not written yet.</source>
        <translation>
            <numerusform>%Ln link points to an item that is not written yet.</numerusform>
            <numerusform>%Ln links point to items that are not written yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillListModel</name>
    <message numerus="yes">
        <source>%Ln steps missing</source>
        <translation>
            <numerusform>%Ln step missing</numerusform>
            <numerusform>%Ln steps missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SoundViewModel</name>
    <message numerus="yes">
        <source>%Ln recordings, %1</source>
        <translation>
            <numerusform>%Ln recording, %1</numerusform>
            <numerusform>%Ln recordings, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartListModel</name>
    <message numerus="yes">
        <source>%L1 of %Ln statements rated. They can set where you start.</source>
        <translation>
            <numerusform>%L1 of %Ln statement rated. It can set where you start.</numerusform>
            <numerusform>%L1 of %Ln statements rated. They can set where you start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoriesViewModel</name>
    <message numerus="yes">
        <source>Coverage · %Ln gaps</source>
        <translation>
            <numerusform>Coverage · %Ln gap</numerusform>
            <numerusform>Coverage · %Ln gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No story for %Ln of them: </source>
        <translation>
            <numerusform>No story for one of them: </numerusform>
            <numerusform>No story for %Ln of them: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %L1 of %Ln values and themes covered</source>
        <translation>
            <numerusform> · %L1 of %Ln value or theme covered</numerusform>
            <numerusform> · %L1 of %Ln values and themes covered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryListModel</name>
    <message numerus="yes">
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to mend</source>
        <translation>
            <numerusform>%Ln to mend</numerusform>
            <numerusform>%Ln to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Told %Ln times, %1 the last time</source>
        <translation>
            <numerusform>Told once, in %1</numerusform>
            <numerusform>Told %Ln times, %1 the last time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryViewModel</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speaks for %Ln of them</source>
        <translation>
            <numerusform>Speaks for one of them</numerusform>
            <numerusform>Speaks for %Ln of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comes back in %Ln days.</source>
        <translation>
            <numerusform>Comes back tomorrow.</numerusform>
            <numerusform>Comes back in %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryWording</name>
    <message numerus="yes">
        <source>%Ln words, about %1 to tell</source>
        <translation>
            <numerusform>%Ln word, about %1 to tell</numerusform>
            <numerusform>%Ln words, about %1 to tell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“we” %Ln times</source>
        <translation>
            <numerusform>“we” once</numerusform>
            <numerusform>“we” %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“I” %Ln times</source>
        <translation>
            <numerusform>“I” once</numerusform>
            <numerusform>“I” %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words take %1 to say. At three minutes you are here:</source>
        <translation>
            <numerusform>%Ln word takes %1 to say. At three minutes you are here:</numerusform>
            <numerusform>%Ln words take %1 to say. At three minutes you are here:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudySettings</name>
    <message numerus="yes">
        <source>%Ln a day</source>
        <translation>
            <numerusform>%Ln a day</numerusform>
            <numerusform>%Ln a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudyViewModel</name>
    <message numerus="yes">
        <source>Forgotten %Ln times. Write a note that ties it to something you know, or put it aside: repeating it alone rarely helps.</source>
        <translation>
            <numerusform>Forgotten once. Write a note that ties it to something you know, or put it aside: repeating it alone rarely helps.</numerusform>
            <numerusform>Forgotten %Ln times. Write a note that ties it to something you know, or put it aside: repeating it alone rarely helps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reviews done</source>
        <translation>
            <numerusform>%Ln review done</numerusform>
            <numerusform>%Ln reviews done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalkFace</name>
    <message numerus="yes">
        <source>%Ln minutes left</source>
        <translation>
            <numerusform>%Ln minute left</numerusform>
            <numerusform>%Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes left of the talk</source>
        <translation>
            <numerusform>%Ln minute left of the talk</numerusform>
            <numerusform>%Ln minutes left of the talk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalkPresetViewModel</name>
    <message numerus="yes">
        <source>At most %Ln letters.</source>
        <translation>
            <numerusform>At most %Ln letter.</numerusform>
            <numerusform>At most %Ln letters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Line %L1 is too long: %Ln letters for a title, %L2 for what must land.</source>
        <translation>
            <numerusform>Line %L1 is too long: %Ln letter for a title, %L2 for what must land.</numerusform>
            <numerusform>Line %L1 is too long: %Ln letters for a title, %L2 for what must land.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sections add up to %Ln minutes; a talk has %L1 at most.</source>
        <translation>
            <numerusform>The sections add up to %Ln minute; a talk has %L1 at most.</numerusform>
            <numerusform>The sections add up to %Ln minutes; a talk has %L1 at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is room for %Ln lengths, and all of it is taken: “%1” stays deleted.</source>
        <translation>
            <numerusform>There is room for %Ln length, and it is taken: “%1” stays deleted.</numerusform>
            <numerusform>There is room for %Ln lengths, and all of it is taken: “%1” stays deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalkRatingViewModel</name>
    <message numerus="yes">
        <source>%Ln questions asked: %L1 answered, %L2 partly, %L3 stuck.</source>
        <translation>
            <numerusform>%Ln question asked: %L1 answered, %L2 partly, %L3 stuck.</numerusform>
            <numerusform>%Ln questions asked: %L1 answered, %L2 partly, %L3 stuck.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln slides kept to their time, give or take a fifth.</source>
        <translation>
            <numerusform>%L1 of %Ln slide kept to its time, give or take a fifth.</numerusform>
            <numerusform>%L1 of %Ln slides kept to their time, give or take a fifth.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln things that must land were ticked off.</source>
        <translation>
            <numerusform>%L1 of %Ln thing that must land was ticked off.</numerusform>
            <numerusform>%L1 of %Ln things that must land were ticked off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalkReport</name>
    <message numerus="yes">
        <source>spoke %1, %Ln pauses, the longest %2</source>
        <translation>
            <numerusform>spoke %1, a pause of %2</numerusform>
            <numerusform>spoke %1, %Ln pauses, the longest %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalkReportViewModel</name>
    <message numerus="yes">
        <source>Of your last %Ln whole runs the middle time of each slide, stretched to %1, can be its time from now on.</source>
        <translation>
            <numerusform>Of your last whole run the time of each slide, stretched to %1, can be its time from now on.</numerusform>
            <numerusform>Of your last %Ln whole runs the middle time of each slide, stretched to %1, can be its time from now on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalkViewModel</name>
    <message numerus="yes">
        <source>%Ln moments marked</source>
        <translation>
            <numerusform>%Ln moment marked</numerusform>
            <numerusform>%Ln moments marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TellingListModel</name>
    <message numerus="yes">
        <source>%Ln points made</source>
        <translation>
            <numerusform>%Ln point made</numerusform>
            <numerusform>%Ln points made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayViewModel</name>
    <message numerus="yes">
        <source>%Ln days to the interview</source>
        <translation>
            <numerusform>%Ln day to the interview</numerusform>
            <numerusform>%Ln days to the interview</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days in a row</source>
        <translation>
            <numerusform>%Ln day in a row</numerusform>
            <numerusform>%Ln days in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferViewModel</name>
    <message numerus="yes">
        <source>%Ln backups; each was read back and compared when it was made.</source>
        <translation>
            <numerusform>%Ln backup; it was read back and compared when it was made.</numerusform>
            <numerusform>%Ln backups; each was read back and compared when it was made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rounds, talks or derivations had gone on at two computers. Both histories are kept: yours as it was, the one of the file as an entry of its own: %1.</source>
        <translation>
            <numerusform>%Ln round, talk or derivation had gone on at two computers. Both histories are kept: yours as it was, the one of the file as an entry of its own: %1.</numerusform>
            <numerusform>%Ln rounds, talks or derivations had gone on at two computers. Both histories of each are kept: yours as it was, the one of the file as an entry of its own: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged rows fit into no table and were left out.</source>
        <translation>
            <numerusform>%Ln damaged row fits into no table and was left out.</numerusform>
            <numerusform>%Ln damaged rows fit into no table and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnratedRoundsModel</name>
    <message numerus="yes">
        <source>%Ln rounds wait for your rating</source>
        <translation>
            <numerusform>%Ln round waits for your rating</numerusform>
            <numerusform>%Ln rounds wait for your rating</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictModel</name>
    <message numerus="yes">
        <source>%Ln draws</source>
        <translation>
            <numerusform>%Ln draw</numerusform>
            <numerusform>%Ln draws</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message numerus="yes">
        <source>Checked on %Ln random instances.</source>
        <translation>
            <numerusform>Checked on %Ln random instance.</numerusform>
            <numerusform>Checked on %Ln random instances.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No violation on %Ln random instances and in a directed search.</source>
        <translation>
            <numerusform>No violation on %Ln random instance and in a directed search.</numerusform>
            <numerusform>No violation on %Ln random instances and in a directed search.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more rows</source>
        <translation>
            <numerusform>and %Ln more row</numerusform>
            <numerusform>and %Ln more rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhiteboardPagesModel</name>
    <message numerus="yes">
        <source>Page %L1 of the whiteboard, %Ln stroke(s)</source>
        <translation>
            <numerusform>Page %L1 of the whiteboard, %Ln stroke</numerusform>
            <numerusform>Page %L1 of the whiteboard, %Ln strokes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhiteboardViewModel</name>
    <message numerus="yes">
        <source>%1, %Ln stroke(s)</source>
        <translation>
            <numerusform>%1, %Ln stroke</numerusform>
            <numerusform>%1, %Ln strokes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of this board could not be read; the rest is shown.</source>
        <translation>
            <numerusform>%Ln entry of this board could not be read; the rest is shown.</numerusform>
            <numerusform>%Ln entries of this board could not be read; the rest is shown.</numerusform>
        </translation>
    </message>
</context>
</TS>
