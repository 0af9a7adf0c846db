// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The plan as a calendar file, out and in; its rows are the events of a file that was read, from today on.
class CalendarViewModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PlanViewModel")
    Q_PROPERTY(int count READ count NOTIFY readingChanged FINAL)
    Q_PROPERTY(QString exportPath READ exportPath NOTIFY pathsChanged FINAL)
    Q_PROPERTY(QString exportHint READ exportHint NOTIFY pathsChanged FINAL)
    Q_PROPERTY(QString importPath READ importPath NOTIFY pathsChanged FINAL)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY busyChanged FINAL)
    /// The last thing that worked, with its figures; empty where there is none.
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged FINAL)
    /// "3 tasks lie on other days in this file"; empty for none.
    Q_PROPERTY(QString movedText READ movedText NOTIFY readingChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        DayRole, ///< QString
    };

    explicit CalendarViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_reading.events.size()); }
    [[nodiscard]] QString exportPath() const { return m_exportPath; }
    [[nodiscard]] QString exportHint() const;
    [[nodiscard]] QString importPath() const { return m_importPath; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] QString movedText() const;
    [[nodiscard]] Problem problem() const { return m_problem; }

    Q_INVOKABLE void setExportPath(const QString &entry);
    Q_INVOKABLE void setImportPath(const QString &entry);
    Q_INVOKABLE void write();
    Q_INVOKABLE void read();
    /// The event's day becomes the interview day.
    Q_INVOKABLE void takeDay(int row);
    /// Tasks move to where the file has them.
    Q_INVOKABLE void takeMoved();
    Q_INVOKABLE void dismissProblem();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void pathsChanged();
    void busyChanged();
    void noticeChanged();
    void readingChanged();
    void problemChanged();

private:
    void setBusy(bool busy);
    void setNotice(const QString &notice);
    void setProblem(const Problem &problem);
    void show(const sevenrounds::CalendarReading &reading);

    sevenrounds::AppServices &m_services;
    sevenrounds::CalendarReading m_reading;
    QString m_exportPath;
    QString m_importPath;
    QString m_notice;
    Problem m_problem;
    bool m_isBusy = false;
};
