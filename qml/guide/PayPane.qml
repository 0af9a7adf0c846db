// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The pay tables; a row of them spread over the years of a schedule.
ColumnLayout {
    id: root

    required property GuideViewModel guide
    readonly property PayViewModel pay: root.guide.pay

    spacing: Theme.spaceL

    SegmentedChoice {
        objectName: "payTables"
        Layout.fillWidth: true
        label: qsTr("Pay table")
        options: root.pay.tables
        currentIndex: root.pay.table

        onSelected: index => root.pay.table = index
    }

    TableCard {
        objectName: "payBands"
        Layout.fillWidth: true
        title: root.pay.tables[root.pay.table]
        caption: root.pay.unitText
        headerItems: [
            SourceBadge {
                source: root.pay.badge
            }
        ]
        table: root.pay.bands
        isChoosable: true
        currentRow: root.pay.bandRow

        onChosen: row => root.pay.chooseRow(row)
    }

    BulletList {
        objectName: "payRanges"
        Layout.fillWidth: true
        title: qsTr("What a guide prints for all levels together")
        lines: root.pay.ranges
        badges: root.pay.rangeBadges
        visible: root.pay.ranges.length > 0
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: qsTr("A dash: the guide says nothing. A plus: the guide prints one. Parts together is our sum of base, stock and bonus. What you were told of a row stands above it.")
        wrapMode: Text.Wrap
    }

    OwnPayCard {
        objectName: "ownPay"
        Layout.fillWidth: true
        own: root.pay.own
        visible: root.pay.own.exists

        onTakenOver: root.guide.takeOwnPay()
    }

    OwnPayCard {
        objectName: "ownPayRange"
        Layout.fillWidth: true
        own: root.pay.ownRange
        visible: root.pay.ownRange.exists
    }

    Card {
        Layout.fillWidth: true
        title: root.pay.bandTitle

        AppText {
            Layout.fillWidth: true
            text: root.pay.ownText
            wrapMode: Text.Wrap
            visible: text !== ""
        }

        AppText {
            Layout.fillWidth: true
            tone: AppText.Soft
            text: root.pay.bandNote
            wrapMode: Text.Wrap
            visible: text !== ""
        }

        SegmentedChoice {
            objectName: "schedules"
            Layout.fillWidth: true
            label: qsTr("How the grant vests")
            options: root.pay.schedules
            currentIndex: root.pay.schedule

            onSelected: index => root.pay.schedule = index
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Caption
            text: root.pay.scheduleNote
            wrapMode: Text.Wrap
        }

        AppText {
            Layout.fillWidth: true
            tone: AppText.Soft
            text: root.pay.yearsMissing
            wrapMode: Text.Wrap
            visible: text !== ""
        }

        LinkFlow {
            Layout.fillWidth: true
            texts: root.pay.differTexts
            visible: root.pay.differTexts.length > 0

            onFollowed: link => root.guide.openReference(root.pay.differLinks[link])
        }
    }

    TableCard {
        Layout.fillWidth: true
        table: root.pay.years
        visible: root.pay.years.count > 0
    }
}
