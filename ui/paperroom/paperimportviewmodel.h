// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/paperimport.h"
#include "services/paperservice.h"
#include "ui/context/problem.h"
#include "ui/paperroom/importlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

Q_MOC_INCLUDE("importlistmodel.h")

/// Taking papers from a file of references: which file, or what was pasted; what would happen to each entry; and doing it. Nothing is in the library
/// before take(). And the other way: the library as BibTeX.
class PaperImportViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PapersViewModel")
    Q_PROPERTY(QString path READ path NOTIFY sourceChanged FINAL)
    Q_PROPERTY(QString text READ text NOTIFY sourceChanged FINAL)
    Q_PROPERTY(bool isReading READ isReading NOTIFY readingChanged FINAL)
    Q_PROPERTY(ImportListModel *rows READ rows CONSTANT FINAL)
    /// "12 new papers · 3 there already · 1 problem"; empty before something was read.
    Q_PROPERTY(QString summary READ summary NOTIFY readingChanged FINAL)
    Q_PROPERTY(QString takeText READ takeText NOTIFY takenChanged FINAL)
    Q_PROPERTY(bool canTake READ canTake NOTIFY takenChanged FINAL)
    /// Where the library goes as BibTeX.
    Q_PROPERTY(QString exportPath READ exportPath NOTIFY exportChanged FINAL)
    /// What to know of that file, above all that it would be replaced; then what came of writing it.
    Q_PROPERTY(QString exportText READ exportText NOTIFY exportChanged FINAL)
    Q_PROPERTY(bool canExport READ canExport NOTIFY exportChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY readingChanged FINAL)

public:
    explicit PaperImportViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool isReading() const { return m_isReading; }
    [[nodiscard]] ImportListModel *rows() { return &m_rows; }
    [[nodiscard]] QString summary() const { return m_summary; }
    [[nodiscard]] QString takeText() const;
    [[nodiscard]] bool canTake() const { return m_rows.takenCount() > 0; }
    [[nodiscard]] QString exportPath() const { return m_exportPath; }
    [[nodiscard]] QString exportText() const;
    [[nodiscard]] bool canExport() const;
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// As typed, or the address of a file that was dropped.
    Q_INVOKABLE void setPath(const QString &entry);
    Q_INVOKABLE void setText(const QString &text);
    /// Reads the file at the path, or without one what was pasted.
    Q_INVOKABLE void look();
    Q_INVOKABLE void setTaken(int row, bool isTaken);
    /// Takes the ticked papers into the library and empties the sheet.
    Q_INVOKABLE void take();
    Q_INVOKABLE void clear();
    Q_INVOKABLE void setExportPath(const QString &entry);
    /// Writes the whole library; a file of that name is replaced.
    Q_INVOKABLE void exportAll();

signals:
    void sourceChanged();
    void readingChanged();
    void takenChanged();
    void exportChanged();
    /// So many papers are in the library now.
    void taken(int papers);

private:
    void show(const sevenrounds::Result<sevenrounds::BibReadout> &read);

    sevenrounds::AppServices &m_services;
    sevenrounds::PaperImport m_import;
    ImportListModel m_rows;
    QString m_path;
    QString m_text;
    QString m_summary;
    QString m_exportPath;
    QString m_exportText;
    Problem m_problem;
    bool m_isReading = false;
};
