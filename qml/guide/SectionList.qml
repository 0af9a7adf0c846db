// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The search and the sections of the guide: a list where there is room beside what it opens, a few lines of names where there is not.
ColumnLayout {
    id: root

    required property GuideViewModel viewModel
    required property bool isCompact

    function search(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    spacing: Theme.spaceM

    SearchField {
        id: field

        objectName: "guideSearch"
        Layout.fillWidth: true
        placeholderText: qsTr("Search the guide")
        text: root.viewModel.query

        onSearched: text => root.viewModel.query = text
    }

    ChoiceFlow {
        objectName: "guideSections"
        Layout.fillWidth: true
        name: qsTr("Section")
        options: root.viewModel.sections
        currentIndex: root.viewModel.isSearching ? -1 : root.viewModel.section
        visible: root.isCompact

        onChosen: index => root.viewModel.section = index
    }

    ScrollColumn {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: 0
        visible: !root.isCompact

        Repeater {
            model: root.isCompact ? 0 : root.viewModel.sections.length

            ListRow {
                id: section

                required property int index

                Layout.fillWidth: true
                verticalPadding: Theme.spaceS
                text: root.viewModel.sections[section.index]
                isActivatable: true
                isSelected: !root.viewModel.isSearching && section.index === root.viewModel.section
                hasSeparator: false

                onActivated: root.viewModel.section = section.index
            }
        }
    }
}
