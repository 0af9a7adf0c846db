// SPDX-License-Identifier: MIT
import QtQuick
import QtWebEngine
import SevenRounds.MathEngine

/// The product's profile without the product's page: a sheet of styles, which brings no policy, in a view that forbids nothing.
Window {
    id: root

    property bool isLoaded: false
    property list<string> blockedAddresses

    function run(script: string): void {
        view.runJavaScript(script);
    }

    width: 200
    height: 100
    visible: true

    WebEngineView {
        id: view

        anchors.fill: parent
        url: "sevenrounds://page/page.css"
        profile: MathProfile {
            onBlocked: address => root.blockedAddresses = [...root.blockedAddresses, address.toString()]
        }

        onLoadingChanged: info => {
            if (info.status === WebEngineView.LoadSucceededStatus) {
                root.isLoaded = true;
            }
        }
    }
}
