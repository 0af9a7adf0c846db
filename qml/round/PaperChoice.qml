// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Which paper of the library a round is about; none is a choice, too.
ColumnLayout {
    id: root

    required property RoundsViewModel viewModel

    spacing: Theme.spaceS

    AppText {
        Layout.fillWidth: true
        font.weight: Theme.weightMedium
        text: qsTr("Which paper?")

        Accessible.role: Accessible.Heading
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("The panel asks about the one you bring. Papers of your library can be chosen here, so that the debrief says which it was.")
        wrapMode: Text.Wrap
        visible: root.viewModel.paperNames.length === 1
    }

    ScrollList {
        id: list

        objectName: "paperChoice"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(list.contentHeight, Theme.ringSide)
        visible: root.viewModel.paperNames.length > 1
        model: root.viewModel.paperNames.length
        currentIndex: root.viewModel.paperIndex

        delegate: ListRow {
            id: row

            required property int index

            width: ListView.view.width
            activeFocusOnTab: ListView.isCurrentItem
            focus: ListView.isCurrentItem
            text: root.viewModel.paperNames[row.index] ?? ""
            caption: root.viewModel.paperCaptions[row.index] ?? ""
            isSelected: row.index === root.viewModel.paperIndex
            isActivatable: true

            onActivated: root.viewModel.paperIndex = row.index
        }
    }

    ProblemBanner {
        objectName: "paperVeto"
        Layout.fillWidth: true
        tone: ProblemBanner.Warn
        title: qsTr("This paper should not be brought")
        advice: root.viewModel.paperVeto
        isDismissible: false
        visible: root.viewModel.paperVeto !== ""
    }
}
