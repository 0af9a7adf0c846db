// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Math

/// Where the web view waits while no page shows it. One of these stands in the main window, behind the pages. It is transparent and not
/// invisible: the program would not outlive the death of an invisible view's renderer (WebEngine 6.4.2).
Item {
    id: root

    /// The type of the view, read on another thread.
    property Component engine: null

    /// Once its type is there the view is made in one go. A Loader would leave it half made, with no page asked for, for as long as the
    /// window has anything else to do, and at a start that is all the time that the page takes to load.
    function load(): void {
        if (MathHost.engineWanted && root.engine === null) {
            root.engine = Qt.createComponent("EngineSurface.qml", Component.Asynchronous, root);
            root.engine.statusChanged.connect(root.follow);
            root.follow();
        }
    }

    function follow(): void {
        if (root.engine.status === Component.Ready) {
            MathHost.adopt(root.engine.createObject(root) as Item);
        } else if (root.engine.status === Component.Error) {
            MathHost.engineFailed();
        }
    }

    enabled: false
    opacity: 0

    Accessible.ignored: true

    Component.onCompleted: {
        MathHost.stage = root;
        root.load();
    }

    Binding {
        target: MathHost
        property: "theme"
        value: MathTokens.json
    }

    Connections {
        target: MathHost

        function onEngineWantedChanged(): void {
            root.load();
        }
    }
}
