// SPDX-License-Identifier: MIT
#include "ui/paperroom/papersviewmodel.h"

#include "ui/paperroom/paperdocument.h"
#include "ui/paperroom/papertext.h"
#include "ui/settings/filechoice.h"
#include "ui/shell/navigation.h"

#include <QFileInfo>

#include <algorithm>

using namespace sevenrounds;

namespace {

const QString kOwnPrefix = PaperService::keyOf(OwnPaperId());

OwnPaperId ownIdOf(const QString &key)
{
    return OwnPaperId(key.startsWith(kOwnPrefix) ? key.mid(kOwnPrefix.size()) : QString());
}

} // namespace

PapersViewModel::PapersViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_papers(services)
    , m_candidates(services)
    , m_work(services)
    , m_own(services, navigation)
    , m_panel(services, navigation)
    , m_import(services)
    , m_reader(services)
{
    showFirst();
    connect(&services.papers(), &PaperService::changed, this, &PapersViewModel::follow);
    connect(&services.papers(), &PaperService::edited, this, &PapersViewModel::currentChanged);
    connect(&services.papers(), &PaperService::answered, this, &PapersViewModel::viewsChanged);
    connect(&m_import, &PaperImportViewModel::taken, this, [this] {
        setUndo(Undo::Import);
        setView(View::Library);
    });
    connect(&navigation, &Navigation::pageChanged, this, [this] {
        if (m_navigation.page() != Navigation::Page::Papers) {
            m_reader.leave();
        } else if (m_view == View::Reader) {
            m_reader.show(m_key);
        }
    });
}

const PaperCard *PapersViewModel::card() const
{
    const QList<PaperCard> &cards = m_services.library().papers();
    const auto found = std::find_if(
        cards.cbegin(), cards.cend(), [&](const PaperCard &one) { return PaperService::keyOf(one.id) == m_key; });
    return found == cards.cend() ? nullptr : &*found;
}

/// The chosen one, else the first of the list.
void PapersViewModel::showFirst()
{
    const OwnPaper *chosen = m_services.papers().chosen();
    open(chosen == nullptr ? m_papers.key(0) : PaperService::keyOf(chosen->id));
}

/// Papers came or went: what is shown may be gone.
void PapersViewModel::follow()
{
    const bool isGone = hasPaper() && card() == nullptr && m_services.papers().find(ownIdOf(m_key)) == nullptr;
    if (m_undo == Undo::Import && m_services.papers().takenCount() == 0) {
        setUndo(Undo::Nothing);
    }
    if (isGone) {
        showFirst();
    } else {
        emit currentChanged();
    }
    emit viewsChanged();
    emit undoChanged();
}

void PapersViewModel::open(const QString &key)
{
    if (key == m_key && (card() != nullptr || m_own.exists())) {
        emit currentChanged();
        return;
    }
    m_panel.end();
    m_key = key;
    const PaperCard *shown = card();
    m_own.open(shown == nullptr ? ownIdOf(key) : OwnPaperId());
    if (shown == nullptr && !m_own.exists()) {
        m_key.clear();
    }
    const PageDocument page = shown == nullptr ? PageDocument() : paperDocument(*shown);
    m_document = page.toJson();
    m_plainText = page.plainText();
    emit currentChanged();
}

void PapersViewModel::setView(View view)
{
    if (view != m_view) {
        m_own.leave();
        m_panel.end();
        m_reader.leave();
        m_view = view;
        emit viewChanged();
    }
}

void PapersViewModel::showPaper(const QString &key)
{
    show();
    setView(View::Library);
    setFilter({});
    open(key);
}

void PapersViewModel::showNew()
{
    show();
    add();
}

void PapersViewModel::showPage(const QString &key, int page)
{
    showPaper(key);
    if (canRead()) {
        read();
        m_reader.goTo(QString::number(page + 1));
    }
}

void PapersViewModel::chooseView(int index)
{
    if (index >= 0 && index < views().size()) {
        setView(static_cast<View>(index));
    }
}

void PapersViewModel::pick(int index)
{
    if (m_panel.isOn()) {
        m_panel.mark(index);
    } else {
        chooseView(index);
    }
}

void PapersViewModel::goOn()
{
    if (m_view == View::Import) {
        m_import.take();
    } else if (m_panel.isOn()) {
        m_panel.step();
    } else if (m_view == View::Library) {
        startPanel();
    }
}

void PapersViewModel::leave()
{
    if (m_panel.isOn()) {
        m_panel.end();
    } else if (m_view == View::Import || m_view == View::Reader) {
        setView(View::Library);
    } else {
        m_navigation.back();
    }
}

QStringList PapersViewModel::views() const
{
    const auto open = static_cast<int>(m_services.papers().toWorkOn().size());
    return { tr("Library"), tr("Compare candidates"), open == 0 ? tr("To work on") : tr("To work on · %L1").arg(open) };
}

QString PapersViewModel::summary() const
{
    const auto own = static_cast<int>(m_services.papers().all().size());
    const OwnPaper *chosen = m_services.papers().chosen();
    const QString count = own == 0 ? tr("Paper discussion") : tr("%Ln papers of your own", nullptr, own);
    return chosen == nullptr ? count : tr("%1 · chosen: %2").arg(count, ownTitleText(*chosen));
}

void PapersViewModel::setFilter(const QString &filter)
{
    if (filter != m_papers.filter()) {
        m_papers.setFilter(filter);
        emit filterChanged();
        emit currentChanged();
    }
}

void PapersViewModel::setCurrentIndex(int index)
{
    const QString key = m_papers.key(index);
    if (!key.isEmpty() && key != m_key) {
        open(key);
    }
}

void PapersViewModel::setDesk(Desk desk)
{
    if (desk != m_desk) {
        m_desk = desk;
        emit deskChanged();
    }
}

void PapersViewModel::chooseDesk(int index)
{
    if (index >= 0 && index <= static_cast<int>(Desk::Workspace)) {
        setDesk(static_cast<Desk>(index));
    }
}

QString PapersViewModel::title() const
{
    const PaperCard *shown = card();
    return shown == nullptr ? m_own.shownTitle() : shown->title;
}

QString PapersViewModel::byline() const
{
    const PaperCard *shown = card();
    return shown == nullptr ? m_own.byline() : bylineText(*shown);
}

bool PapersViewModel::isAdopted() const
{
    const PaperCard *shown = card();
    return shown != nullptr && m_services.papers().adopted(shown->id) != nullptr;
}

bool PapersViewModel::hasExample() const
{
    const QList<PaperCard> &cards = m_services.library().papers();
    return isOwn() && std::any_of(cards.cbegin(), cards.cend(), [&](const PaperCard &one) {
        return one.id == m_own.paper().card;
    });
}

void PapersViewModel::openExample()
{
    if (hasExample()) {
        open(PaperService::keyOf(m_own.paper().card));
    }
}

void PapersViewModel::setExamples(bool hasExamples)
{
    if (hasExamples != m_candidates.hasExamples()) {
        m_candidates.setExamples(hasExamples);
        emit examplesChanged();
    }
}

QStringList PapersViewModel::criteria() const
{
    return criterionTexts();
}

void PapersViewModel::setUndo(Undo undo)
{
    m_undo = undo;
    emit undoChanged();
}

QString PapersViewModel::undoText() const
{
    const PaperService &papers = m_services.papers();
    switch (m_undo) {
    case Undo::Nothing:
        return {};
    case Undo::Removal:
        return papers.canRestore() ? tr("“%1” is out of your library.").arg(ownTitleText(papers.removed())) : QString();
    case Undo::Import:
        return tr("%Ln papers are in your library now.", nullptr, papers.takenCount());
    }
    return {};
}

void PapersViewModel::undo()
{
    const Undo undo = m_undo;
    m_undo = Undo::Nothing;
    if (undo == Undo::Removal) {
        const OwnPaperId id = m_services.papers().removed().id;
        m_services.papers().restore();
        open(PaperService::keyOf(id));
    } else if (undo == Undo::Import) {
        m_services.papers().untake();
    }
    emit undoChanged();
}

void PapersViewModel::dismissUndo()
{
    setUndo(Undo::Nothing);
}

void PapersViewModel::show()
{
    m_navigation.open(Navigation::Page::Papers);
}

void PapersViewModel::read()
{
    if (canRead()) {
        setView(View::Reader);
        m_reader.show(m_key);
    }
}

void PapersViewModel::rehearse()
{
    if (canRead()) {
        emit rehearsalAsked(m_key);
    }
}

QString PapersViewModel::dropText() const
{
    return isOwn() ? tr("Drop it to make it the PDF of “%1”.").arg(m_own.shownTitle())
                   : tr("Drop it to add it as a paper of your own.");
}

void PapersViewModel::dropPdf(const QString &url)
{
    const QString path = filePathOf(url);
    if (path.isEmpty()) {
        return;
    }
    if (!isOwn()) {
        add();
    }
    if (!canRead()) {
        m_own.setTitle(QFileInfo(path).completeBaseName().replace(QLatin1Char('_'), QLatin1Char(' ')));
    }
    read();
    m_reader.setEntry(path);
    m_reader.attach();
}

void PapersViewModel::add()
{
    setView(View::Library);
    setFilter({});
    setDesk(Desk::Facts);
    // The one that is left may be new and blank: it goes before another one comes.
    m_own.leave();
    open(PaperService::keyOf(m_services.papers().create()));
}

void PapersViewModel::adopt()
{
    if (const PaperCard *shown = card()) {
        setFilter({});
        setDesk(Desk::Workspace);
        open(PaperService::keyOf(m_services.papers().adopt(*shown)));
    }
}

void PapersViewModel::removeCurrent()
{
    if (isOwn()) {
        m_undo = Undo::Removal;
        m_services.papers().remove(m_own.paper().id);
        emit undoChanged();
    }
}

QList<DerivationId> PapersViewModel::linked() const
{
    QList<DerivationId> ids;
    if (const PaperCard *shown = card()) {
        for (const PaperEquation &equation : shown->equations) {
            if (m_services.library().findDerivation(equation.derivation) != nullptr
                && !ids.contains(equation.derivation)) {
                ids.append(equation.derivation);
            }
        }
    }
    return ids;
}

QStringList PapersViewModel::derivations() const
{
    QStringList titles;
    const QList<DerivationId> ids = linked();
    for (const DerivationId &id : ids) {
        titles.append(m_services.library().findDerivation(id)->title);
    }
    return titles;
}

void PapersViewModel::openDerivation(int index)
{
    const QList<DerivationId> ids = linked();
    if (index >= 0 && index < ids.size() && m_services.derivations().setCurrent(ids.at(index))) {
        m_navigation.open(Navigation::Page::Derivation);
    }
}

QList<PanelQuestion> PapersViewModel::questions() const
{
    const PaperCard *shown = card();
    return shown == nullptr ? panelQuestions(m_own.paper(), m_services.library())
                            : panelQuestions(*shown, m_services.library());
}

void PapersViewModel::startPanel()
{
    if (hasPaper()) {
        m_panel.start(m_key, questions(), static_cast<quint64>(toEpochMs(m_services.clock().now())));
    }
}

void PapersViewModel::practice(const QString &key)
{
    setView(View::Library);
    setFilter({});
    open(key);
    if (m_key != key) {
        return;
    }
    const QList<PanelQuestion> known = questions();
    QList<PanelQuestion> wanted;
    for (const PanelAnswer &answer : m_services.papers().toWorkOn(key)) {
        // What is no longer among the paper's questions is asked as it was put.
        PanelQuestion bare;
        bare.key = answer.question;
        bare.ground = PanelGround::Earlier;
        bare.ask = answer.ask;
        wanted.append(askedQuestion(known, answer.question).value_or(bare));
    }
    // What was stuck before what was half answered.
    const QHash<QString, PanelAnswer> standing = m_services.papers().standing(key);
    std::stable_sort(wanted.begin(), wanted.end(), [&](const PanelQuestion &a, const PanelQuestion &b) {
        return standing.value(a.key).mark == PanelMark::Stuck && standing.value(b.key).mark != PanelMark::Stuck;
    });
    m_panel.askAgain(key, wanted);
}
