// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <array>

class MathHost;
class QQuickWindow;

/// Waits for the first frame and warms the web view then, never before. With `report` it also stamps, for the benchmark, when the first
/// frame, the first formula and the same formula after another page were there, prints them as one JSON line and quits.
class FirstFrame : public QObject
{
    Q_OBJECT

public:
    FirstFrame(QQuickWindow &window, MathHost &host, bool report, QObject *parent = nullptr);

signals:
    void shown();
    /// Only with `report`: another page is to be shown, and then the one with the formula again.
    void otherPageWanted();
    void formulaPageWanted();

private:
    void onFrame();
    void onDocument();
    void print() const;

    MathHost &m_host;
    bool m_report;
    bool m_isShown = false;
    bool m_isMapped = false;
    int m_documents = 0;
    /// First frame, first formula, formula wanted again, formula there again; nanoseconds of CLOCK_MONOTONIC.
    std::array<qint64, 4> m_stamps {};
    /// Memory of all our processes in MiB: at the first frame, after the first formula.
    std::array<double, 2> m_memory {};
};
