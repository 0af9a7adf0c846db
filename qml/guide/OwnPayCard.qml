// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// What the person was told of one row of the pay tables, as it is typed.
Card {
    id: root

    required property OwnPayViewModel own

    signal takenOver()

    title: root.own.title

    Repeater {
        model: root.own.labels.length

        FormField {
            id: figure

            required property int index

            // A row with fewer figures is told before the fields that are too many are gone.
            Layout.fillWidth: true
            label: root.own.labels[figure.index] ?? ""
            hint: root.own.hints[figure.index] ?? ""
            error: root.own.errors[figure.index] ?? ""

            LineField {
                objectName: `figure${figure.index}`
                Layout.fillWidth: true
                label: qsTr("%1: %2").arg(root.own.title).arg(figure.label)
                placeholderText: root.own.examples[figure.index] ?? ""
                text: root.own.figures[figure.index] ?? ""
                hasError: figure.error !== ""

                onTextEdited: root.own.setFigure(figure.index, text)
            }
        }
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Who said so")

        LineField {
            objectName: "toldBy"
            Layout.fillWidth: true
            label: qsTr("%1: %2").arg(root.own.title).arg(qsTr("Who said so"))
            placeholderText: qsTr("such as the recruiter, on the phone")
            text: root.own.toldBy

            onTextEdited: root.own.setToldBy(text)
        }
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: qsTr("Your offer takes the lower end of a range, and a year's stock times the years of the schedule below.")
        wrapMode: Text.Wrap
        visible: root.own.canBeOffer
    }

    AppButton {
        objectName: "takeOwnPay"
        kind: AppButton.Quiet
        text: qsTr("Take it over into your offer")
        visible: root.own.canBeOffer

        onActivated: root.takenOver()
    }
}
