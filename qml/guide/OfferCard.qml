// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// What one offer says, as it is typed.
Card {
    id: root

    required property OfferViewModel offer

    title: root.offer.title

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: root.offer.text
        wrapMode: Text.Wrap
    }

    SegmentedChoice {
        objectName: "currencies"
        Layout.fillWidth: true
        label: qsTr("Currency: %1").arg(root.offer.title)
        options: root.offer.currencies
        currentIndex: root.offer.currency

        onSelected: index => root.offer.currency = index
    }

    Repeater {
        model: root.offer.amountLabels.length

        FormField {
            id: amount

            required property int index

            Layout.fillWidth: true
            label: root.offer.amountLabels[amount.index]
            error: root.offer.amountErrors[amount.index]

            LineField {
                objectName: `amount${amount.index}`
                Layout.fillWidth: true
                label: qsTr("%1: %2").arg(root.offer.title).arg(amount.label)
                placeholderText: root.offer.amountHints[amount.index]
                text: root.offer.amounts[amount.index]
                hasError: amount.error !== ""

                onTextEdited: root.offer.setAmount(amount.index, text)
            }
        }
    }

    AppText {
        Layout.fillWidth: true
        text: root.offer.notedText
        wrapMode: Text.Wrap
        visible: root.offer.notedText !== ""
    }

    AppButton {
        kind: AppButton.Quiet
        text: qsTr("Take it over as the sign-on")
        visible: root.offer.notedText !== ""

        onActivated: root.offer.takeNoted()
    }

    SegmentedChoice {
        Layout.fillWidth: true
        label: qsTr("How the grant vests: %1").arg(root.offer.title)
        options: root.offer.schedules
        currentIndex: root.offer.schedule

        onSelected: index => root.offer.schedule = index
    }
}
