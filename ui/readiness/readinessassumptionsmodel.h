// SPDX-License-Identifier: MIT
#pragma once

#include "readiness/ownassumptions.h"
#include "services/appservices.h"
#include "services/typingpause.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>
#include <QtQml/qqmlregistration.h>

#include <optional>

/// What the readiness model assumes, one row a number, and the person's own in its place. What is typed counts as soon as it is right; until then
/// the row says what is wrong and the number before it holds.
class ReadinessAssumptionsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ReadinessViewModel")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY isOpenChanged FINAL)
    /// "2 numbers are your own and not the program's."; empty where none is.
    Q_PROPERTY(QString ownText READ ownText NOTIFY ownTextChanged FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY canUndoChanged FINAL)

public:
    enum Role {
        SectionRole = Qt::UserRole + 1, ///< only on the first row of a section
        NameRole,
        MeaningRole,
        UnitRole, ///< "levels", "points of 4"
        UsualRole, ///< "usual 0.7, from 0.1 to 2 points of 4"
        PlaceholderRole, ///< the usual number
        EntryRole, ///< the person's own number as they typed it; empty where it is the usual one
        OwnRole,
        ErrorRole, ///< why what is typed does not count; empty where it does
    };

    explicit ReadinessAssumptionsModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] QString ownText() const { return m_ownText; }
    [[nodiscard]] bool canUndo() const { return !m_before.isEmpty(); }

    /// Puts a number that was offered in place of what is assumed; one step of undo. What cannot be is left.
    void put(const sevenrounds::AssumptionId &id, double value);
    void takeBack(const sevenrounds::AssumptionId &id);

    Q_INVOKABLE void toggle();
    /// Every key of a row's field.
    Q_INVOKABLE void type(int row, const QString &text);
    /// The field was left: what counts is shown as it counts.
    Q_INVOKABLE void finish(int row);
    Q_INVOKABLE void backToUsual(int row);
    Q_INVOKABLE void allBackToUsual();
    Q_INVOKABLE void undo();

signals:
    void isOpenChanged();
    void ownTextChanged();
    void canUndoChanged();

private:
    struct Row {
        QString section;
        QString name;
        QString meaning;
        QString unit;
        QString usual;
        QString placeholder;
        QString entry;
        bool isOwn = false;
        QString error;

        friend bool operator==(const Row &, const Row &) = default;
    };

    void refresh();
    void commit();
    /// True where it counts now.
    bool take(int row, const QString &text);
    void keepForUndo(int row);
    /// As if it had been typed and left at once; empty for the usual number.
    void replace(int row, const QString &text);
    [[nodiscard]] Row rowOf(int row) const;
    void describe(const sevenrounds::AssumptionId &id, Row *row) const;

    sevenrounds::AppServices &m_services;
    sevenrounds::TypingPause m_pause;
    QList<Row> m_rows;
    /// What stands in fields that were typed in and not left yet, or that are wrong.
    QHash<int, QString> m_drafts;
    QHash<int, QString> m_errors;
    /// Typed in and not yet taken.
    std::optional<int> m_typed;
    /// The person's numbers before each change, the newest last, and the row that the newest change was made in.
    QList<sevenrounds::OwnAssumptions> m_before;
    std::optional<int> m_lastChanged;
    QString m_ownText;
    bool m_isOpen = false;
};
