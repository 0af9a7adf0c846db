// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What an own paper is. Saved as it is typed.
ColumnLayout {
    id: root

    required property OwnPaperViewModel viewModel

    function write(): void {
        titleField.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.spaceL

    ProblemBanner {
        Layout.fillWidth: true
        tone: ProblemBanner.Warn
        title: root.viewModel.sameText
        advice: qsTr("Two copies are two workspaces. Remove one of them.")
        isDismissible: false
        visible: root.viewModel.sameText !== ""
    }

    Card {
        Layout.fillWidth: true
        spacing: Theme.spaceL

        FormField {
            Layout.fillWidth: true
            label: qsTr("Title")

            LineField {
                id: titleField

                objectName: "titleField"
                Layout.fillWidth: true
                label: qsTr("Title")
                placeholderText: qsTr("As it stands on the paper")
                text: root.viewModel.title

                onTextEdited: root.viewModel.setTitle(text)
            }
        }

        FormField {
            Layout.fillWidth: true
            label: qsTr("Authors")

            LineField {
                objectName: "authorsField"
                Layout.fillWidth: true
                label: qsTr("Authors")
                placeholderText: qsTr("Given and last name; the next after a semicolon")
                text: root.viewModel.authors

                onTextEdited: root.viewModel.setAuthors(text)
            }
        }

        FormField {
            Layout.fillWidth: true
            label: qsTr("Year")
            error: root.viewModel.yearError

            RowLayout {
                Layout.fillWidth: true

                LineField {
                    objectName: "yearField"
                    Layout.maximumWidth: Theme.labelWidth
                    label: qsTr("Year")
                    hasError: root.viewModel.yearError !== ""
                    inputMethodHints: Qt.ImhDigitsOnly
                    text: root.viewModel.year

                    onTextEdited: root.viewModel.setYear(text)
                }

                Item {
                    Layout.fillWidth: true
                }
            }
        }

        FormField {
            Layout.fillWidth: true
            label: qsTr("Venue")

            LineField {
                objectName: "venueField"
                Layout.fillWidth: true
                label: qsTr("Venue")
                text: root.viewModel.venue

                onTextEdited: root.viewModel.setVenue(text)
            }
        }

        FormField {
            Layout.fillWidth: true
            label: qsTr("arXiv")
            error: root.viewModel.arxivError

            LineField {
                objectName: "arxivField"
                Layout.fillWidth: true
                label: qsTr("arXiv identifier")
                placeholderText: qsTr("2401.12345, or the address of its page")
                hasError: root.viewModel.arxivError !== ""
                text: root.viewModel.arxiv

                onTextEdited: root.viewModel.setArxiv(text)
            }
        }

        FormField {
            Layout.fillWidth: true
            label: qsTr("DOI")
            error: root.viewModel.doiError

            LineField {
                objectName: "doiField"
                Layout.fillWidth: true
                label: qsTr("DOI")
                placeholderText: "10."
                hasError: root.viewModel.doiError !== ""
                text: root.viewModel.doi

                onTextEdited: root.viewModel.setDoi(text)
            }
        }

        FormField {
            Layout.fillWidth: true
            label: qsTr("Address")

            LineField {
                objectName: "urlField"
                Layout.fillWidth: true
                label: qsTr("Address")
                text: root.viewModel.url

                onTextEdited: root.viewModel.setUrl(text)
            }
        }

        FormField {
            Layout.fillWidth: true
            label: qsTr("Affiliations")
            hint: qsTr("Copy them from the first page: a veto is looked for in them.")

            LineField {
                objectName: "affiliationsField"
                Layout.fillWidth: true
                label: qsTr("Affiliations")
                text: root.viewModel.affiliations

                onTextEdited: root.viewModel.setAffiliations(text)
            }
        }

        FormField {
            Layout.fillWidth: true
            label: qsTr("Tags")

            LineField {
                objectName: "tagsField"
                Layout.fillWidth: true
                label: qsTr("Tags")
                placeholderText: qsTr("With commas between them")
                text: root.viewModel.tags

                onTextEdited: root.viewModel.setTags(text)
            }
        }

        FormField {
            Layout.fillWidth: true
            label: qsTr("Status")

            SegmentedChoice {
                objectName: "statuses"
                Layout.fillWidth: true
                label: qsTr("Status")
                options: root.viewModel.statuses
                currentIndex: root.viewModel.statusIndex

                onSelected: index => root.viewModel.chooseStatus(index)
            }
        }
    }

    Card {
        Layout.fillWidth: true
        title: qsTr("Notes")

        TextBox {
            objectName: "noteField"
            Layout.fillWidth: true
            Layout.minimumHeight: Math.max(2 * 2 * Theme.target, implicitHeight)
            label: qsTr("Notes")
            placeholderText: qsTr("What it claims in one sentence, where you found it, whom you would ask.")
            text: root.viewModel.note

            onEdited: text => root.viewModel.setNote(text)
        }
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: qsTr("Saved as you type.")
    }
}
