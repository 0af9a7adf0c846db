// SPDX-License-Identifier: MIT
#include "ui/shell/navigation.h"

namespace {

constexpr qsizetype kHistory = 20;

} // namespace

Navigation::Navigation(QObject *parent)
    : QObject(parent)
{
}

void Navigation::open(Page page)
{
    if (page == m_page) {
        return;
    }
    m_history.append(m_page);
    if (m_history.size() > kHistory) {
        m_history.removeFirst();
    }
    m_page = page;
    emit pageChanged();
}

void Navigation::back()
{
    replace(m_history.isEmpty() ? Page::Today : m_history.takeLast());
}

void Navigation::returnTo(Page page)
{
    const qsizetype place = m_history.lastIndexOf(page);
    if (page == m_page || place < 0) {
        open(page);
        return;
    }
    m_history.resize(place);
    m_page = page;
    emit pageChanged();
}

void Navigation::replace(Page page)
{
    if (page != m_page) {
        // The page that this one was opened from may be the one that stands in its place: a step back to it would be none.
        while (!m_history.isEmpty() && m_history.last() == page) {
            m_history.removeLast();
        }
        m_page = page;
        emit pageChanged();
    }
}
