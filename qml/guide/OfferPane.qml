// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Two offers of the person's own beside each other, over the years of their grants.
ColumnLayout {
    id: root

    required property GuideViewModel guide
    readonly property PayViewModel pay: root.guide.pay
    readonly property list<OfferViewModel> offers: [root.pay.offer, root.pay.second]

    spacing: Theme.spaceL

    GridLayout {
        Layout.fillWidth: true
        // Without a width yet it counts as wide: each change of mind costs a pass, and Qt gives up after two.
        columns: root.width > 0 && root.width <= Theme.readingWidth + Theme.tipWidth ? 1 : 2
        columnSpacing: Theme.spaceL
        rowSpacing: Theme.spaceL

        Repeater {
            model: root.offers.length

            OfferCard {
                required property int index

                objectName: `offer${index}`
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                offer: root.offers[index]
            }
        }
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: qsTr("Before tax; base and bonus as they are. A refresher comes with each year after the first and vests in four equal years, the one it comes in among them: neither guide says how, so that is ours.")
        wrapMode: Text.Wrap
    }

    Card {
        Layout.fillWidth: true
        title: qsTr("Two currencies")
        visible: root.pay.needsRate

        FormField {
            Layout.fillWidth: true
            label: root.pay.rateLabel
            hint: root.pay.rateText
            error: root.pay.rateError

            LineField {
                objectName: "rate"
                Layout.fillWidth: true
                label: root.pay.rateLabel
                placeholderText: qsTr("Exchange rate")
                text: root.pay.rate
                hasError: root.pay.rateError !== ""

                onTextEdited: root.pay.setRate(text)
            }
        }
    }

    TableCard {
        objectName: "compared"
        Layout.fillWidth: true
        title: qsTr("One beside the other")
        table: root.pay.compared
        visible: root.pay.compared.count > 0
    }

    SegmentedChoice {
        objectName: "shownOffer"
        Layout.fillWidth: true
        label: qsTr("Whose years are shown")
        options: [root.pay.offer.title, root.pay.second.title]
        currentIndex: root.pay.shownOffer
        visible: root.pay.hasOffers

        onSelected: index => root.pay.shownOffer = index
    }

    // One of the two: tables that appear together cost more passes than Qt allows.
    TableCard {
        objectName: "offerYears"
        Layout.fillWidth: true
        title: qsTr("Over the years of the grant")
        table: root.offers[root.pay.shownOffer].years
        visible: root.pay.hasOffers
    }
}
