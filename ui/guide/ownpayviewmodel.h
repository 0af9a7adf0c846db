// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// What the person was told of one row of the pay tables, figure by figure, and who said so. Each stands beside what is printed, with its day.
class OwnPayViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PayViewModel")
    Q_PROPERTY(bool exists READ exists NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QStringList labels READ labels NOTIFY changed FINAL)
    /// What is printed and when one's own was noted, one for each label.
    Q_PROPERTY(QStringList hints READ hints NOTIFY changed FINAL)
    /// What a figure may look like, one for each label.
    Q_PROPERTY(QStringList examples READ examples NOTIFY changed FINAL)
    /// As they were typed last, one for each label.
    Q_PROPERTY(QStringList figures READ figures NOTIFY changed FINAL)
    /// What is wrong with a figure, one for each label; empty where nothing is.
    Q_PROPERTY(QStringList errors READ errors NOTIFY changed FINAL)
    Q_PROPERTY(QString toldBy READ toldBy NOTIFY changed FINAL)
    /// Enough was told to begin an offer with.
    Q_PROPERTY(bool canBeOffer READ canBeOffer NOTIFY changed FINAL)

public:
    explicit OwnPayViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    /// Shows a record of the pay tables; nothing for none.
    void show(const sevenrounds::FactRecord *row);

    [[nodiscard]] bool exists() const { return m_row != nullptr; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QStringList labels() const;
    [[nodiscard]] QStringList hints() const;
    [[nodiscard]] QStringList examples() const;
    [[nodiscard]] QStringList figures() const { return m_typed; }
    [[nodiscard]] QStringList errors() const { return m_errors; }
    [[nodiscard]] QString toldBy() const;
    [[nodiscard]] bool canBeOffer() const;

    /// Takes a figure as it is typed; what is none is said and not kept, an empty text takes it away.
    Q_INVOKABLE void setFigure(int figure, const QString &text);
    Q_INVOKABLE void setToldBy(const QString &text);

signals:
    void changed();

private:
    void follow(const QString &subject);
    /// Fields follow what is kept, but for one that is being typed into.
    void fill();
    [[nodiscard]] sevenrounds::OwnPay own() const;

    sevenrounds::AppServices &m_services;
    const sevenrounds::FactRecord *m_row = nullptr;
    QList<sevenrounds::PayPart> m_parts;
    QStringList m_typed;
    QStringList m_errors;
};
