// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Theme

/// Six bands with the words that anchor them; 0 is "not rated yet". Keys: 1 to 6, the arrows, Home, End, Delete to clear where that can be.
/// It does not change `value` itself: answer `picked(band)`. Below the hire line stand 1 to 3, above it 4 to 6.
FocusBase {
    id: root

    required property string title
    /// One sentence a band, lowest first; may be empty where only the result is shown.
    property list<string> bandTexts
    property int value: 0
    property int listenerValue: 0
    property int ceiling: root.bandCount
    property bool isReadOnly: false
    /// A band that was given can be taken back.
    property bool canClear: true
    /// Names the hire line; in a list of criteria the first does it for all.
    property bool hasLegend: true
    readonly property int bandCount: 6
    readonly property int hireBand: 4
    property int hoveredBand: 0
    readonly property int explainedBand: root.hoveredBand > 0 ? root.hoveredBand : root.value
    /// Nothing chosen and nothing pointed at: what the bar takes.
    readonly property string anchorText: root.explainedBand > 0 ? root.bandTexts[root.explainedBand - 1] ?? ""
        : root.bandTexts.length < root.hireBand ? "" : qsTr("To be hired: %1").arg(root.bandTexts[root.hireBand - 1])
    readonly property string valueText: root.value === 0 ? qsTr("not rated")
        : qsTr("%L1 of %L2").arg(root.value).arg(root.bandCount)

    signal picked(int band)

    function pick(band: int): void {
        // Who asks for more than a ceiling that has come down since leaves is not given less.
        const least = band < root.value ? 1 : Math.max(1, root.value);
        const allowed = Math.max(least, Math.min(band, root.ceiling));
        if (!root.isReadOnly && allowed !== root.value) {
            root.picked(allowed);
        }
    }

    function pickByKey(event: KeyEvent): void {
        const digit = event.key - Qt.Key_0;
        event.accepted = digit >= 1 && digit <= root.bandCount && (event.modifiers & ~Qt.KeypadModifier) === 0;
        if (event.accepted) {
            root.pick(digit);
        }
    }

    function clear(): void {
        if (!root.isReadOnly && root.canClear && root.value !== 0) {
            root.picked(0);
        }
    }

    ringGap: Theme.spaceXS
    implicitWidth: Theme.tipWidth
    implicitHeight: column.implicitHeight

    Accessible.role: Accessible.Slider
    Accessible.name: root.title
    Accessible.description: `${root.valueText}. ${root.bandTexts[root.value - 1] ?? ""}`
    Accessible.readOnly: root.isReadOnly
    Accessible.onIncreaseAction: root.pick(root.value + 1)
    Accessible.onDecreaseAction: root.pick(root.value - 1)
    Keys.onLeftPressed: root.pick(root.value + (root.mirrored ? 1 : -1))
    Keys.onRightPressed: root.pick(root.value + (root.mirrored ? -1 : 1))
    Keys.onDeletePressed: root.clear()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
            root.pick(event.key === Qt.Key_Home ? 1 : root.bandCount);
            event.accepted = true;
        } else {
            root.pickByKey(event);
        }
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0

        RowLayout {
            spacing: Theme.spaceM

            AppText {
                Layout.fillWidth: true
                text: root.title
                wrapMode: Text.Wrap
            }

            AppText {
                kind: AppText.Caption
                text: root.valueText
            }
        }

        BandStrip {
            Layout.fillWidth: true
            bandCount: root.bandCount
            hireBand: root.hireBand
            value: root.value
            listenerValue: root.listenerValue
            hoveredBand: root.hoveredBand
            ceiling: root.ceiling
            isOperable: !root.isReadOnly && root.enabled
            hasLegend: root.hasLegend

            onTapped: band => {
                root.focusByPointer();
                root.pick(band);
            }
            onHovered: band => root.hoveredBand = band
        }

        AppText {
            Layout.fillWidth: true
            Layout.minimumHeight: root.bandTexts.length > 0 ? 2 * Theme.lineCaption : 0
            kind: AppText.Caption
            text: root.anchorText
            visible: root.bandTexts.length > 0
            wrapMode: Text.Wrap
        }
    }
}
