// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// One tool, color or width of the whiteboard's strips; what it shows stands inside.
Item {
    id: root

    required property int index
    required property int currentIndex
    required property string name
    required property string key
    readonly property bool isCurrent: root.index === root.currentIndex
    default property alias content: face.data

    signal tapped(int index)

    implicitWidth: Theme.target
    implicitHeight: Theme.target

    Accessible.role: Accessible.RadioButton
    Accessible.name: root.name
    Accessible.description: qsTr("Key: %1").arg(root.key)
    Accessible.checkable: true
    Accessible.checked: root.isCurrent
    Accessible.onPressAction: root.tapped(root.index)

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.hairline
        radius: Theme.radiusM
        color: root.isCurrent ? Theme.accentSoft : press.pressed ? Theme.sunkenHover
            : hover.hovered ? Theme.sunken : Theme.transparent
        border.width: root.isCurrent ? Theme.hairline : 0
        border.color: Theme.accent
    }

    Item {
        id: face

        anchors.fill: parent
    }

    HoverHandler {
        id: hover
    }

    TapHandler {
        id: press

        onTapped: root.tapped(root.index)
    }

    HoverTip {
        visible: hover.hovered
        text: qsTr("%1 · key %2").arg(root.name).arg(root.key)
    }
}
