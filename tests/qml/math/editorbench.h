// SPDX-License-Identifier: MIT
#pragma once

#include "typist.h"
#include "webharness.h"

#include <QPair>

/// A page with a line to write in the real engine, and what a view-model does for it: it owns the text and the mode, and its document
/// follows them.
class EditorBench : public QObject
{
    Q_OBJECT

public:
    /// Loads the engine and shows an empty line.
    [[nodiscard]] bool start();
    /// Replaces the text from this side, shows the field in that mode, and gives it the focus.
    [[nodiscard]] bool begin(const QString &latex, bool isSource);
    /// Waits until the page has nothing on its way: what was typed has arrived here.
    void settle();

    [[nodiscard]] WebHarness &web() { return m_web; }
    [[nodiscard]] const Typist &typist() const { return m_typist; }
    [[nodiscard]] QString latex() const { return m_latex; }
    [[nodiscard]] bool isSource() const { return m_isSource; }
    [[nodiscard]] int edits() const { return m_edits; }
    [[nodiscard]] QStringList submitted() const { return m_submitted; }
    /// The field has the focus in the page.
    [[nodiscard]] bool hasFocus();
    /// What stands above the line; another text is another document section.
    void setAbove(const QString &text);

private slots:
    void takeEdit(const QString &id, const QString &latex);
    void takeSubmission(const QString &id, const QString &latex);
    void takeMode(const QString &id, bool isSource);

private:
    void showLine();

    WebHarness m_web;
    Typist m_typist { nullptr };
    QString m_above;
    QString m_latex;
    QStringList m_submitted;
    int m_edits = 0;
    bool m_isSource = false;
};
