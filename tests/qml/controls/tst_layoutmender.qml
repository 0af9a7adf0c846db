// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import QtTest
import SevenRounds.Controls
import SevenRounds.Theme

/// Words that wrap inside of nested layouts get the height of their lines, and whatever holds them grows with them.
Item {
    id: root

    readonly property string longText: "Says which question it bears on, what was believed before, and what would be different "
        + "if the claim were false, in words that need more than one line"

    width: 1000
    height: 700

    Component {
        id: gridInCard

        ScrollPage {
            width: 1000
            height: 700
            title: "Page"

            Card {
                objectName: "card"
                Layout.fillWidth: true
                title: "Card"

                GridLayout {
                    objectName: "grid"
                    Layout.fillWidth: true
                    columns: 2
                    rowSpacing: Theme.spaceM

                    Repeater {
                        model: [root.longText, root.longText, root.longText, "short"]

                        AppText {
                            required property string modelData

                            Layout.fillWidth: true
                            Layout.preferredWidth: Theme.tipWidth
                            Layout.alignment: Qt.AlignTop
                            text: modelData
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
        }
    }

    Component {
        id: formInCard

        ScrollPage {
            width: 1000
            height: 700
            title: "Page"

            GridLayout {
                Layout.fillWidth: true
                columns: 2

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop

                    Card {
                        objectName: "card"
                        Layout.fillWidth: true
                        title: "Card"

                        FormField {
                            Layout.fillWidth: true
                            label: "Import"
                            hint: "Adds what is in an export to this profile. What is there already stays as it is, every row."

                            GridLayout {
                                Layout.fillWidth: true
                                columns: width < 600 ? 1 : 2

                                LineField {
                                    Layout.fillWidth: true
                                }

                                AppButton {
                                    text: "Import"
                                }
                            }
                        }

                        AppText {
                            objectName: "last"
                            Layout.fillWidth: true
                            kind: AppText.Caption
                            text: root.longText
                            wrapMode: Text.Wrap
                        }
                    }
                }

                Card {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    title: "Other"
                }
            }
        }
    }

    Component {
        id: lateWords

        Card {
            id: late

            property string score: ""

            width: 360

            RowLayout {
                Layout.fillWidth: true

                AppText {
                    objectName: "score"
                    kind: AppText.Title
                    text: late.score
                }

                AppText {
                    objectName: "verdict"
                    Layout.fillWidth: true
                    text: "above the hire line"
                    wrapMode: Text.Wrap
                }
            }
        }
    }

    TestCase {
        function test_rowsOfAGridAreAsTallAsTheirWords(): void {
            const page = createTemporaryObject(gridInCard, root);
            const grid = findChild(page, "grid");
            tryVerify(() => grid.children[0].lineCount > 1 && grid.children[0].height === grid.children[0].implicitHeight);
            verify(grid.children[2].y >= grid.children[0].y + grid.children[0].implicitHeight + Theme.spaceM);
            tryVerify(() => grid.height === grid.children[2].y + grid.children[2].implicitHeight);
            const card = findChild(page, "card");
            tryVerify(() => card.height === grid.mapToItem(card, 0, grid.height).y + card.padding);
        }

        function test_cardHoldsItsLastWords(): void {
            const page = createTemporaryObject(formInCard, root);
            const last = findChild(page, "last");
            const card = findChild(page, "card");
            tryVerify(() => last.lineCount > 1 && last.height === last.implicitHeight);
            tryVerify(() => card.height === last.mapToItem(card, 0, last.height).y + card.padding);
        }

        function test_wordsThatComeLaterMakeRoom(): void {
            const card = createTemporaryObject(lateWords, root);
            const score = findChild(card, "score");
            const verdict = findChild(card, "verdict");
            waitForRendering(card);
            card.score = "2.68";
            tryVerify(() => score.width > 0 && verdict.x >= score.x + score.implicitWidth);
        }

        name: "LayoutMender"
        when: windowShown
    }
}
