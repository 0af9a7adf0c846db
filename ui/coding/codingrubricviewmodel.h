// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/codingservice.h"
#include "ui/round/criterionlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// What no test sees at a problem of the coding room: its rubric, rated by the person, and what that counts for.
class CodingRubricViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by CodingRoomViewModel")
    /// The open problem has a rubric.
    Q_PROPERTY(bool exists READ exists NOTIFY changed FINAL)
    Q_PROPERTY(CriterionListModel *criteria READ criteria CONSTANT FINAL)
    /// The criteria are shown: something was submitted, or the person wants to see them.
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed FINAL)
    /// A go is on, so that there is something to rate.
    Q_PROPERTY(bool canOpen READ canOpen NOTIFY changed FINAL)
    Q_PROPERTY(bool isClosed READ isClosed NOTIFY changed FINAL)
    Q_PROPERTY(bool canClose READ canClose NOTIFY changed FINAL)
    /// The highest band that the hints have left.
    Q_PROPERTY(int ceiling READ ceiling NOTIFY changed FINAL)
    Q_PROPERTY(QString introText READ introText NOTIFY changed FINAL)
    /// "2.80"; empty until every criterion has a band.
    Q_PROPERTY(QString scoreText READ scoreText NOTIFY changed FINAL)
    /// How the score stands to the hire line, or what is missing.
    Q_PROPERTY(QString verdictText READ verdictText NOTIFY changed FINAL)
    /// What the rating counts for beside the tests' verdict.
    Q_PROPERTY(QString worthText READ worthText NOTIFY changed FINAL)
    /// What closing it has changed in the readiness of the coding round; empty where it was no evidence.
    Q_PROPERTY(QString changeText READ changeText NOTIFY changed FINAL)

public:
    explicit CodingRubricViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] bool exists() const;
    [[nodiscard]] CriterionListModel *criteria() { return &m_criteria; }
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool canOpen() const;
    [[nodiscard]] bool isClosed() const { return m_coding.bands().isClosed; }
    [[nodiscard]] bool canClose() const { return m_coding.canCloseRating(); }
    [[nodiscard]] int ceiling() const;
    [[nodiscard]] QString introText() const;
    [[nodiscard]] QString scoreText() const;
    [[nodiscard]] QString verdictText() const;
    [[nodiscard]] QString worthText() const;
    [[nodiscard]] QString changeText() const { return m_changeText; }
    /// The next word of the readiness is about the rating and not about a program.
    [[nodiscard]] bool awaitsChange() const { return m_awaitsChange; }

    /// Another problem is open.
    void followOpened();
    /// The go, a verdict or a band is another.
    void follow();

    /// Shows the criteria before anything was submitted.
    Q_INVOKABLE void open();
    /// 1 to 6; 0 takes the band back.
    Q_INVOKABLE void rate(const QString &criterion, int band);
    Q_INVOKABLE void close();

signals:
    void changed();
    /// A band or the closing was refused.
    void failed(const sevenrounds::Error &error);

private:
    void followReadiness();

    sevenrounds::AppServices &m_services;
    sevenrounds::CodingService &m_coding;
    CriterionListModel m_criteria;
    /// When the go was that the two below are about.
    sevenrounds::UtcTime m_begunAt {};
    bool m_isWanted = false;
    bool m_isClosing = false;
    bool m_awaitsChange = false;
    QString m_changeText;
};
