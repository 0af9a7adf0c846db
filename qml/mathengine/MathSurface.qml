// SPDX-License-Identifier: MIT
import QtQuick
import QtWebChannel
import QtWebEngine
import SevenRounds.MathEngine

/// The web view with everything shut that our own page does not need. Nothing on it navigates, opens, asks or downloads.
WebEngineView {
    id: root

    required property QtObject bridge
    /// The page that it shows, and the only one that it goes to.
    property url home: "sevenrounds://page/index.html"

    signal blocked(url address)
    signal rendererEnded()
    signal printed(bool isWritten)

    function loadAgain(): void {
        if (root.url.toString() === root.home.toString()) {
            root.reload();
        } else {
            root.url = root.home;
        }
    }

    function printTo(path: string): void {
        root.printToPdf(path, ownProfile.a4, WebEngineView.Portrait);
    }

    url: root.home
    profile: MathProfile {
        id: ownProfile

        onBlocked: address => root.blocked(address)
        onDownloadRequested: download => download.cancel()
    }
    webChannel: WebChannel {
        id: channel
    }

    settings.allowWindowActivationFromJavaScript: false
    settings.autoLoadIconsForPage: false
    settings.dnsPrefetchEnabled: false
    settings.errorPageEnabled: false
    settings.fullScreenSupportEnabled: false
    settings.hyperlinkAuditingEnabled: false
    settings.javascriptCanAccessClipboard: false
    settings.javascriptCanOpenWindows: false
    settings.javascriptCanPaste: false
    settings.localContentCanAccessFileUrls: false
    settings.localContentCanAccessRemoteUrls: false
    settings.localStorageEnabled: false
    settings.navigateOnDropEnabled: false
    settings.pdfViewerEnabled: false
    settings.pluginsEnabled: false
    settings.screenCaptureEnabled: false
    settings.webGLEnabled: false
    settings.webRTCPublicInterfacesOnly: true

    onColorDialogRequested: request => {
        request.accepted = true;
        request.dialogReject();
    }
    onContextMenuRequested: request => request.accepted = true
    onFeaturePermissionRequested: (origin, feature) => root.grantFeaturePermission(origin, feature, false)
    onFileDialogRequested: request => {
        request.accepted = true;
        request.dialogReject();
    }
    onFullScreenRequested: request => request.reject()
    // KaTeX's warnings quote what a person wrote, and the log must not.
    onJavaScriptConsoleMessage: (level, message, line, source) => {
        if (level === WebEngineView.ErrorMessageLevel) {
            console.warn(`page error at ${source}:${line}: ${message}`);
        }
    }
    onJavaScriptDialogRequested: request => {
        request.accepted = true;
        request.dialogReject();
    }
    onNavigationRequested: request => {
        if (request.url.toString() === root.home.toString()) {
            request.accept();
        } else {
            request.reject();
            root.blocked(request.url);
        }
    }
    onPdfPrintingFinished: (path, isWritten) => root.printed(isWritten)
    // The engine still works on its own end when it tells; a load begun in here would be lost.
    onRenderProcessTerminated: Qt.callLater(root.rendererEnded)

    Component.onCompleted: channel.registerObject("bridge", root.bridge)
}
