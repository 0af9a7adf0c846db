// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What nobody outside can know and the numbers rest on all the same: in sentences, and on request number by number, to be replaced by what one
/// believes oneself.
Card {
    id: root

    required property ReadinessViewModel viewModel
    readonly property ReadinessAssumptionsModel assumed: root.viewModel.assumed

    title: qsTr("Assumed, not known")
    caption: root.assumed.ownText === "" ? qsTr("app default") : qsTr("with your assumptions")
    spacing: Theme.spaceS

    BulletList {
        objectName: "assumptions"
        Layout.fillWidth: true
        title: ""
        lines: root.viewModel.assumptions
    }

    AppText {
        objectName: "paceText"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.paceText
        wrapMode: Text.Wrap
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: qsTr("The model was tested on simulated learners. It is honest about what it does not know, but whether bars and "
            + "committee are like the real ones nobody outside can say.")
        wrapMode: Text.Wrap
    }

    BulletList {
        objectName: "limits"
        Layout.fillWidth: true
        title: ""
        lines: [qsTr("The accuracy above is over all levels and looks better than it is: that somebody is above an easy bar is easy "
                + "to say. Near your own level the model is less sure."),
            qsTr("Recruiter screen and hiring manager are rarely judged by tests or by somebody else, so they usually stay "
                + "thinly measured.")]
    }

    AppText {
        objectName: "ownText"
        Layout.fillWidth: true
        font.weight: Theme.weightMedium
        text: root.assumed.ownText
        wrapMode: Text.Wrap
        visible: text !== ""
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        AppButton {
            objectName: "assumeButton"
            text: root.assumed.isOpen ? qsTr("Close the numbers") : qsTr("Change the numbers")

            onActivated: root.assumed.toggle()
        }

        AppButton {
            objectName: "allUsualButton"
            kind: AppButton.Quiet
            text: qsTr("All back to usual")
            visible: root.assumed.ownText !== ""

            onActivated: root.assumed.allBackToUsual()
        }

        AppButton {
            objectName: "undoAssumedButton"
            kind: AppButton.Quiet
            text: qsTr("Undo")
            label: qsTr("Undo the last change of an assumption")
            visible: root.assumed.canUndo

            onActivated: root.assumed.undo()
        }
    }

    Repeater {
        model: root.assumed.isOpen ? root.assumed : null

        AssumedRow {
            Layout.fillWidth: true
            assumed: root.assumed
        }
    }
}
