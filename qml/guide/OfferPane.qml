// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The person's own offer, over its years.
ColumnLayout {
    id: root

    required property GuideViewModel guide
    readonly property PayViewModel pay: root.guide.pay

    spacing: Theme.spaceL

    Card {
        Layout.fillWidth: true
        title: qsTr("What the offer says")
        caption: root.pay.offerText

        SegmentedChoice {
            objectName: "currencies"
            Layout.fillWidth: true
            label: qsTr("Currency")
            options: root.pay.currencies
            currentIndex: root.pay.currency

            onSelected: index => root.pay.currency = index
        }

        Repeater {
            model: root.pay.amountLabels.length

            FormField {
                id: amount

                required property int index

                Layout.fillWidth: true
                label: root.pay.amountLabels[amount.index]
                error: root.pay.amountErrors[amount.index]

                LineField {
                    objectName: `amount${amount.index}`
                    Layout.fillWidth: true
                    label: amount.label
                    placeholderText: qsTr("such as 250,000 or 250k")
                    text: root.pay.amounts[amount.index]
                    hasError: amount.error !== ""

                    onTextEdited: root.pay.setAmount(amount.index, text)
                }
            }
        }

        SegmentedChoice {
            Layout.fillWidth: true
            label: qsTr("How the grant vests")
            options: root.pay.schedules
            currentIndex: root.pay.offerSchedule

            onSelected: index => root.pay.offerSchedule = index
        }
    }

    TableCard {
        Layout.fillWidth: true
        title: qsTr("Over the years of the grant")
        caption: qsTr("before tax; base and bonus as they are")
        table: root.pay.offerYears
        visible: root.pay.hasOffer
    }
}
