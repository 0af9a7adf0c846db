// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import SevenRounds.Controls
import SevenRounds.Theme

Item {
    id: root

    width: 600
    height: 700

    Column {
        width: parent.width

        ProblemBanner {
            id: banner

            width: parent.width
            title: "The database is locked"
            kept: "Your last minute is kept in memory."
            advice: "Close the other window."
            actionText: "Try again"
        }

        EmptyState {
            id: empty

            width: parent.width
            title: "No story yet"
            actionText: "Write the first one"
        }

        ClockText {
            id: clock

            time: "01:12"
            caption: "of 60:00 left"
        }

        PhaseBar {
            id: phases

            width: 608
            labels: ["Fundamentals", "Research", "Problems"]
            weights: [30, 15, 15]
            progress: [1, 0.5, 0]
            currentIndex: 1
        }

        SourceBadge {
            id: badge

            source: SourceBadge.Both
        }

        Card {
            id: card

            width: 500
            title: "Committee"
            caption: "at L5"

            AppText {
                text: "of 10,000 packets"
            }
        }
    }

    SignalSpy {
        id: acted

        target: banner
        signalName: "acted"
    }

    SignalSpy {
        id: dismissed

        target: banner
        signalName: "dismissed"
    }

    SignalSpy {
        id: started

        target: empty
        signalName: "activated"
    }

    TestCase {
        function init(): void {
            phases.labels = ["Fundamentals", "Research", "Problems"];
            phases.weights = [30, 15, 15];
            phases.progress = [1, 0.5, 0];
            phases.width = 608;
            phases.isListed = false;
            phases.currentIndex = 1;
        }

        function buttons(item: Item): list<var> {
            const found = item instanceof AppButton && item.visible ? [item] : [];
            return Array.from(item.children).reduce((list, child) => list.concat(buttons(child)), found);
        }

        function test_bannerOffersItsActionAndCanBeDismissed(): void {
            const offered = buttons(banner);
            compare(offered.length, 2);
            mouseClick(offered[0]);
            mouseClick(offered[1]);
            compare(acted.count, 1);
            compare(dismissed.count, 1);
        }

        function test_bannerWithoutWaysOutShowsNone(): void {
            banner.actionText = "";
            banner.isDismissible = false;
            compare(buttons(banner).length, 0);
            banner.actionText = "Try again";
            banner.isDismissible = true;
        }

        function test_bannerIsReadOutWhole(): void {
            compare(banner.Accessible.role, Accessible.AlertMessage);
            compare(banner.Accessible.name, "The database is locked");
            compare(banner.Accessible.description, "Your last minute is kept in memory. Close the other window.");
        }

        function test_bannerGrowsWithItsWords(): void {
            const before = banner.implicitHeight;
            banner.width = 260;
            tryVerify(() => banner.implicitHeight > before);
            banner.width = root.width;
        }

        function test_emptyStateStartsWhatIsMissing(): void {
            const offered = buttons(empty);
            compare(offered.length, 1);
            mouseClick(offered[0]);
            compare(started.count, 1);
        }

        function test_clockNamesItsState_data(): list<var> {
            return [
                { tag: "running", phase: ClockText.Running, name: "01:12 of 60:00 left ", word: "" },
                { tag: "paused", phase: ClockText.Paused, name: "01:12 of 60:00 left paused", word: "paused" },
                { tag: "near", phase: ClockText.NearEnd, name: "01:12 of 60:00 left nearly out of time",
                    word: "nearly out of time" },
                { tag: "over", phase: ClockText.Overtime, name: "+01:12 of 60:00 left over time", word: "over time" }
            ];
        }

        function test_clockNamesItsState(data: var): void {
            clock.phase = data.phase;
            compare(clock.Accessible.name, data.name);
            compare(clock.word, data.word);
            compare(clock.glyph !== "", data.word !== "");
        }

        function test_phasesShareTheRoomByTheirWeight(): void {
            const columns = phases.children[0].children;
            compare(columns[0].width, 300);
            compare(columns[1].width, 150);
            tryCompare(columns[2], "x", 300 + 150 + 2 * Theme.spaceXS);
            compare(phases.Accessible.description, "Research");
        }

        function phaseLabels(): list<string> {
            return Array.from(phases.children[0].children).map(phase => findChild(phase, "phaseLabel"))
                .filter(label => label?.visible).map(label => label.text);
        }

        function test_phasesKeepTheRunningNameWithoutRoom(): void {
            compare(phaseLabels(), ["Fundamentals", "Research", "Problems"]);
            phases.width = 180;
            compare(phaseLabels(), ["Fundamentals", "Research"]);
            phases.width = 140;
            compare(phaseLabels(), ["Research"]);
            compare(phases.implicitHeight, Theme.phaseHeight + Theme.spaceS + Theme.lineCaption);
            phases.currentIndex = 2;
            const label = findChild(phases.children[0].children[2], "phaseLabel");
            compare(phaseLabels(), ["Problems"]);
            verify(!label.truncated);
            verify(label.mapToItem(phases, label.width, 0).x <= phases.width);
            phases.currentIndex = -1;
            compare(phases.Accessible.description, "Fundamentals, Research, Problems");
        }

        function test_phasesAreListedBelowTheBar(): void {
            phases.width = 140;
            phases.isListed = true;
            compare(phaseLabels(), []);
            tryVerify(() => phases.implicitHeight > Theme.phaseHeight + Theme.spaceS + Theme.lineCaption);
            phases.width = 608;
            compare(phaseLabels().length, 3);
        }

        function test_phasesOfAnotherRoundAreFewer(): void {
            phases.isListed = true;
            phases.width = 140;
            phases.labels = ["Opening", "The whole rest of the round"];
            phases.weights = [5, 40];
            phases.progress = [0, 0];
            phases.currentIndex = 0;
            compare(phaseLabels(), []);
            phases.isListed = false;
            compare(phaseLabels(), ["Opening"]);
        }

        function test_badgeExplainsItself(): void {
            compare(badge.text, "S1 + S2");
            compare(badge.Accessible.name, "Both guides say this");
        }

        function test_cardStacksItsHeaderWhereThereIsNoRoom(): void {
            verify(!card.isHeaderStacked);
            const before = card.implicitHeight;
            card.width = 130;
            verify(card.isHeaderStacked);
            tryVerify(() => card.implicitHeight > before);
            card.width = 500;
        }

        name: "Messages"
        when: windowShown
    }
}
