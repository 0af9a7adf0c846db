// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

namespace sevenrounds {

/// When what is being typed is to be saved: a quarter of a second after the last key, at the latest half a second after the first one, so that a
/// killed program loses no more than that (measured figures in the reliability brief, C2).
class TypingPause : public QObject
{
    Q_OBJECT

public:
    explicit TypingPause(QObject *parent = nullptr);

    void noteKey();
    /// All is saved; nothing is due until the next key.
    void stop();

signals:
    void due();

private:
    QTimer m_quiet;
    QTimer m_ceiling;
};

} // namespace sevenrounds
