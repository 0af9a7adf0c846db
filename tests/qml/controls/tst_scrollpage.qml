// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtTest
import SevenRounds.Controls
import SevenRounds.Theme

Item {
    id: root

    width: 700
    height: 300

    ScrollPage {
        id: page

        anchors.fill: parent
        title: "19 days to the onsite"
        actions: [
            AppButton {
                id: action

                text: "Short session"
            }
        ]

        Repeater {
            id: buttons

            model: 12

            AppButton {
                required property int index

                text: `Button ${index}`
            }
        }
    }

    TestCase {
        function init(): void {
            root.width = 700;
            page.crumb = "";
        }

        function test_whatGetsTheFocusIsSeen(): void {
            const last = buttons.itemAt(11);
            last.forceActiveFocus(Qt.TabFocusReason);
            tryVerify(() => last.mapToItem(root, 0, last.height).y <= root.height);
            const first = buttons.itemAt(0);
            first.forceActiveFocus(Qt.BacktabFocusReason);
            tryVerify(() => first.mapToItem(root, 0, 0).y >= action.mapToItem(root, 0, action.height).y);
        }

        function test_pageKeysScroll(): void {
            action.forceActiveFocus(Qt.TabFocusReason);
            const first = buttons.itemAt(0);
            const top = first.mapToItem(root, 0, 0).y;
            keyClick(Qt.Key_PageDown);
            verify(first.mapToItem(root, 0, 0).y < top);
            keyClick(Qt.Key_PageDown);
            keyClick(Qt.Key_PageDown);
            const last = buttons.itemAt(11);
            verify(last.mapToItem(root, 0, last.height).y <= root.height);
            for (let i = 0; i < 4; ++i) {
                keyClick(Qt.Key_PageUp);
            }
            compare(first.mapToItem(root, 0, 0).y, top);
        }

        function test_actionsGoBelowTheTitleWhereThereIsNoRoom(): void {
            tryVerify(() => !page.isStacked);
            root.width = 380;
            tryVerify(() => page.isStacked);
            tryVerify(() => action.mapToItem(root, 0, 0).x < root.width / 2);
            verify(action.mapToItem(root, action.width, 0).x <= root.width);
        }

        function test_aLongCrumbHasTwoLines(): void {
            page.crumb = "Saturday 21 November";
            const line = findChild(page, "crumbLine");
            verify(!line.truncated);
            compare(line.lineCount, 1);
            page.crumb = "2 papers of your own · chosen: ".concat("A title that is longer than the page is wide. ".repeat(4));
            tryVerify(() => line.truncated);
            compare(line.lineCount, 2);
            verify(line.x + line.width <= page.contentWidth);
        }

        function test_contentKeepsThePageMargin(): void {
            compare(page.margin, page.isCompact ? Theme.spaceXXL : Theme.spacePage);
            compare(buttons.itemAt(0).mapToItem(root, 0, 0).x, page.margin);
        }

        name: "ScrollPage"
        when: windowShown
    }
}
