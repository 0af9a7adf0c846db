// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/portfolioservice.h"
#include "ui/interview/interviewlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// Open problems with the person's positions, and when each position changed.
class OpinionsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PortfolioViewModel")
    Q_PROPERTY(InterviewListModel *items READ items CONSTANT FINAL)
    /// "2 of 3 can be argued with".
    Q_PROPERTY(QString countText READ countText NOTIFY changed FINAL)
    Q_PROPERTY(bool hasOpinion READ hasOpinion NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> partNames READ partNames CONSTANT FINAL)
    /// One a part.
    Q_PROPERTY(QList<QString> texts READ texts NOTIFY changed FINAL)
    /// The newest first; empty while the position is the first one.
    Q_PROPERTY(QList<QString> changes READ changes NOTIFY changed FINAL)

public:
    explicit OpinionsViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] InterviewListModel *items() { return &m_items; }
    [[nodiscard]] QString countText() const;
    [[nodiscard]] bool hasOpinion() const { return !m_opinion.id.isEmpty(); }
    [[nodiscard]] QStringList partNames() const;
    [[nodiscard]] QStringList texts() const;
    [[nodiscard]] QStringList changes() const;

    /// It is open then.
    Q_INVOKABLE void add();
    Q_INVOKABLE void open(int row);
    /// By its id; one that is gone changes nothing.
    void openItem(const QString &key);
    Q_INVOKABLE void setText(int part, const QString &text);
    Q_INVOKABLE void remove();

signals:
    void changed();

private:
    void refresh();

    sevenrounds::PortfolioService &m_portfolio;
    InterviewListModel m_items;
    /// What is open; without an id where nothing is.
    sevenrounds::Opinion m_opinion;
};
