// SPDX-License-Identifier: MIT
#include "ui/settings/copiesviewmodel.h"

#include "ui/context/errortext.h"
#include "ui/settings/transfertext.h"

#include <QStringList>

using namespace sevenrounds;

CopiesViewModel::CopiesViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_copies(services.unusedCopies())
{
}

QString CopiesViewModel::text() const
{
    if (!m_isKnown) {
        return {};
    }
    QStringList sentences;
    if (!m_done.isEmpty()) {
        sentences.append(m_done);
    }
    if (m_stock.unused > 0) {
        sentences.append(tr("%Ln copies that nothing uses any more, %1.", nullptr, m_stock.unused)
                             .arg(fileSizeText(m_stock.unusedBytes)));
    } else if (m_stock.ofBackups == 0 && m_done.isEmpty()) {
        sentences.append(tr("Every copy is in use."));
    }
    if (m_stock.ofBackups > 0) {
        sentences.append(tr("%Ln copies, %1, are kept for backups that need them.", nullptr, m_stock.ofBackups)
                             .arg(fileSizeText(m_stock.backupBytes)));
    }
    if (!m_stock.unreadableBackup.isEmpty()) {
        sentences.append(tr("The backup %1 cannot be read, and it could need any of them: once it is gone from the "
                            "folder of backups, they can be looked for again.")
                             .arg(m_stock.unreadableBackup));
    }
    return sentences.join(u' ');
}

QString CopiesViewModel::question() const
{
    return tr(
        "%Ln copies, %1, are deleted from your folder and cannot be brought back. The files that they were copied "
        "from stay where they are. No paper, slides, card or backup in this folder needs the copies; a backup "
        "that you keep elsewhere may still name them.",
        nullptr, m_stock.unused)
        .arg(fileSizeText(m_stock.unusedBytes));
}

void CopiesViewModel::refresh()
{
    if (m_isBusy) {
        return;
    }
    m_done.clear();
    m_copies.look(this, [this](const Result<CopyStock> &stock) {
        // While they are deleted the answer of before is of no use.
        if (!m_isBusy) {
            take(stock);
        }
    });
}

void CopiesViewModel::removeUnused()
{
    if (!canRemove()) {
        return;
    }
    m_isBusy = true;
    emit changed();
    m_copies.remove(this, [this](const Result<CopyStock> &removed) {
        m_isBusy = false;
        if (!removed) {
            take(failure(removed.error()));
            return;
        }
        m_done = tr("%Ln copies were deleted: %1.", nullptr, removed->unused).arg(fileSizeText(removed->unusedBytes));
        CopyStock left = *removed;
        left.unused = 0;
        left.unusedBytes = 0;
        take(left);
    });
}

void CopiesViewModel::take(const Result<CopyStock> &stock)
{
    m_stock = stock.value_or(CopyStock {});
    m_isKnown = stock.has_value();
    m_problem = stock ? Problem {} : wordError(stock.error(), Situation::Working);
    emit changed();
}
