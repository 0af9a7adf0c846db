// SPDX-License-Identifier: MIT
#include "cardfile/cardhtml.h"
#include "cardfile/cardkey.h"
#include "cardfile/cardtemplate.h"
#include "cardfile/clozetext.h"
#include "cardfile/csvcards.h"
#include "cardfile/imageheader.h"
#include "core/imagename.h"
#include "exchange/ankifile.h"
#include "fuzztarget.h"
#include "markdown/markdown.h"
#include "support/ankifixture.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace sevenrounds::fuzz {

namespace {

using namespace test;

constexpr qsizetype kLongestDetail = 80;

/// As a database keeps it, and gives it back.
bool isWellFormed(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar(u'\0'));
}

/// What holds for the cards of any file of at most `places` notes or lines.
void holdsCards(const CardReadout &readout, qsizetype places)
{
    require(readout.cards.size() <= kMostCards);
    QSet<QString> ids;
    for (const CardDraft &card : readout.cards) {
        require(isOwnCardId(card.id) && !ids.contains(card.id));
        ids.insert(card.id);
        require(card.place >= 1 && card.place <= places);
        require(!card.deck.isEmpty() && isWellFormed(card.deck) && isWellFormed(card.name));
        for (const QString &side : { card.front, card.back }) {
            require(!side.isEmpty() && side.size() <= kLongestSide && side == side.trimmed() && isWellFormed(side));
        }
        for (const QString &tag : card.tags) {
            require(!tag.isEmpty() && !tag.contains(u' ') && isWellFormed(tag));
        }
        require(card.loss.sounds >= 0 && card.loss.elements >= 0);
        require(std::all_of(card.loss.images.cbegin(), card.loss.images.cend(), isWellFormed));
    }
    for (const CardIssue &issue : readout.issues) {
        require(issue.place >= 0 && issue.place <= places);
        require(issue.detail.size() <= kLongestDetail && isWellFormed(issue.detail));
    }
}

/// The images of a page, by their names.
void addImages(const QJsonArray &nodes, QStringList &images)
{
    for (const QJsonValue &node : nodes) {
        const QJsonObject values = node.toObject();
        if (values.value(QLatin1String("t")) == QLatin1String("img")) {
            images.append(values.value(QLatin1String("src")).toString());
        }
        addImages(values.value(QLatin1String("c")).toArray(), images);
    }
}

QStringList imagesOf(const QString &markdown)
{
    const Result<QJsonArray> blocks = markdownBlocks(markdown);
    require(blocks || blocks.error().kind == ErrorKind::InvalidInput);
    QStringList images;
    addImages(blocks.value_or(QJsonArray()), images);
    return images;
}

QByteArrayList csvSeeds()
{
    const QByteArray anki = "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n"
                            "#tags column:6\ngu\tBasic\tMath\t<b>Q</b><script>x</script>\tA&#8594;\tt1 t2\n";
    const QByteArray marked = QByteArray("\xEF\xBB\xBF") + "front;back\n'=1+1;''=x\n '+y;-z\n\n\"open;b";
    return { "id,front,back,tags\r\nk1,What?,\"That, \"\"so\"\"\nand so\",a b\r\n", anki, marked,
        "a,b\nonly\n,b\na,\na,b\n",
        // The cut that shows what stands in a line that is no card falls into the middle of a character.
        "a,b\n" + QByteArray(kLongestDetail - 1, 'x') + QByteArray("\xF0\x9D\x94\xBC") + "y\n" };
}

void runCsv(const QByteArray &bytes)
{
    const QString deck = QStringLiteral("file");
    const qsizetype lines = bytes.count('\n') + bytes.count('\r') + 1;
    const Result<CardReadout> readout = readCsvCards(bytes, deck);
    if (!readout) {
        require(readout.error().kind == ErrorKind::InvalidInput);
        require(readout.error().cause >= 0 && readout.error().cause <= lines);
        return;
    }
    holdsCards(*readout, lines);
    require(readout->images.isEmpty() && !readout->hasSchedule);
    QList<OwnCard> cards;
    for (const CardDraft &card : readout->cards) {
        cards.append({ card.id, card.deck, card.front, card.back, card.tags, {}, false });
    }
    if (cards.isEmpty()) {
        return;
    }
    // Written out, the same cards are read.
    const Result<CardReadout> again = readCsvCards(writeCsvCards(cards), deck);
    require(again && again->issues.isEmpty() && again->cards.size() == cards.size());
    for (qsizetype i = 0; i < cards.size(); ++i) {
        const CardDraft &card = again->cards.at(i);
        require(cards.at(i).saysAs({ card.id, card.deck, card.front, card.back, card.tags, {}, false }));
    }
}

/// A card's template, and the HTML of a field behind the character that separates Anki's fields.
QByteArrayList cardHtmlSeeds()
{
    const QByteArray sections
        = "{{#Text}}{{cloze:Text}}{{/Text}}{{^Text}}none{{/Text}}{{text:Text}}<hr id=\"answer\">{{Text}}";
    const QByteArray page = "<p>What is <b>KL</b>?<img src=\"a/plot.png\"><ul><li>a<ol><li>b</ol></ul>"
                            "\\(x &lt; y\\)[$$]z[/$$]<pre>a\n b</pre>";
    const QByteArray image = "![x](cardmedia/" + QByteArray(64, 'a') + ".png)";
    return { sections + '\x1F' + "The {{c1::mean}} of {{c2::squares {{c1::x}}::what}} {{c1,3::a}}", page,
        "<blockquote>a<ul><li><pre>```\n" + image + "\n</pre></blockquote>",
        image + "<code>`a</code><anki-mathjax>$x\\</anki-mathjax>[latex]$a$$b$$[/latex]",
        "a[sound:x.mp3]b[anki:tts lang=en_US]said[/anki:tts]<script>x</script><svg/><!-- c --><sub>ab</sub>",
        // What nobody types, in the places where text is taken as it is.
        QByteArray("<code>a\0b</code><pre>\0</pre>\\(\0\\)&#0;&#xD800;", 45),
        // A line that would end the block, and the list with it.
        "<ul><li><pre>a&#13;" + image + "</pre></li></ul>",
        "<img src=" + QByteArray(kLongestDetail - 1, 'x') + QByteArray("\xF0\x9D\x94\xBC") + "y>",
        QByteArray("[anki:").repeated(2000) + "[/anki:", QByteArray("{{#Text}}").repeated(500) + '\x1F' + 'x',
        // A short template that says a long field many times.
        QByteArray("{{Text}}").repeated(500) + '\x1F' + QByteArray(4000, 'x') };
}

void runCardHtml(const QByteArray &bytes)
{
    const QString image = QString(64, u'a') + QStringLiteral(".png");
    const auto holdsText = [&image](const QString &html) {
        qsizetype named = 0;
        const CardText text = cardTextOf(html, [&](const QString &name) {
            require(!name.isEmpty() && !name.contains(u'/') && !name.contains(u'\\') && isWellFormed(name));
            named += name == QLatin1String("plot.png") ? 1 : 0;
            return name == QLatin1String("plot.png") ? image : QString();
        });
        require(isWellFormed(text.markdown) && text.markdown == text.markdown.trimmed());
        require(text.loss.sounds >= 0 && text.loss.sounds <= html.count(u'['));
        require(text.loss.elements >= 0 && text.loss.elements <= html.count(u'<'));
        require(std::all_of(text.loss.images.cbegin(), text.loss.images.cend(), isWellFormed));
        // Twelve levels of lists before each line of code are the worst.
        require(text.markdown.size() <= 128 * (html.size() + 1));
        // No text may become an image that the card does not name.
        const QStringList shown = imagesOf(text.markdown);
        require(shown.size() <= named && shown.count(image) == shown.size());
    };
    const qsizetype split = bytes.indexOf('\x1F');
    const QString format = QString::fromUtf8(bytes.left(split < 0 ? bytes.size() : split));
    const QString field = QString::fromUtf8(split < 0 ? QByteArray() : bytes.mid(split + 1));
    holdsText(format);
    for (const int number : { 0, 1, 2 }) {
        for (const bool isAnswer : { false, true }) {
            const QString side = clozeSide(field, number, isAnswer);
            require(side.size() <= field.size());
            // Without an opening or without a closing there is no gap.
            const bool hasGap = field.contains(QLatin1String("{{c")) && field.contains(QLatin1String("}}"));
            require(hasGap || side == field);
            const TemplateInput input { { { QStringLiteral("Text"), field } }, number };
            const QString whole = isAnswer ? answerSide(format, input) : questionSide(format, input);
            require(whole.size() <= kLongestSideHtml + 1);
            if (whole.size() <= kLongestSideHtml && number > 0) {
                holdsText(whole);
            }
        }
    }
}

QByteArrayList imageSeeds()
{
    return { pixelPng(), QByteArray("GIF89a\x2c\x01\xc8\0\0\0\0", 13),
        QByteArray("\xFF\xD8\xFF\xE0\0\4ab\xFF\xC0\0\x11\x8\0\xC8\1\x2C\3\0\0\0\0\0\0", 24),
        QByteArray("RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x2B\1\0\xC7\0\0\0\0", 32),
        QByteArray("RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\1\x2a\x2C\1\xC8\0\0\0", 32),
        QByteArray("RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2F\x2B\xC1\x31\0\0\0\0\0\0\0", 31), "<svg onload='x'/>" };
}

void runImage(const QByteArray &bytes)
{
    constexpr int kLongestEdge = 8192;
    constexpr qint64 kMostPixels = 40'000'000;
    const std::optional<ImageHeader> header = readImageHeader(bytes);
    const auto isSame = [&header](const std::optional<ImageHeader> &other) {
        return other && header && other->ending == header->ending && other->width == header->width
            && other->height == header->height;
    };
    // The beginning of an image says the same or nothing.
    const std::optional<ImageHeader> half = readImageHeader(bytes.left(bytes.size() / 2));
    require(!half || bytes.size() > kLargestImage || isSame(half));
    if (!header) {
        return;
    }
    require(bytes.size() <= kLargestImage);
    require(header->width >= 1 && header->width <= kLongestEdge);
    require(header->height >= 1 && header->height <= kLongestEdge);
    require(qint64 { header->width } * header->height <= kMostPixels);
    const QString name = cardImageName(bytes, *header);
    require(isImageName(name) && name.endsWith(u'.' + header->ending));
    // Nothing that a browser or Qt would take for another kind.
    const QByteArray sign = header->ending == QLatin1String("png") ? "\x89PNG"
        : header->ending == QLatin1String("jpg")                   ? "\xFF\xD8\xFF"
        : header->ending == QLatin1String("gif")                   ? "GIF8"
                                                                   : "RIFF";
    require(bytes.startsWith(sign));
    require(bytes.size() == kLargestImage || isSame(readImageHeader(bytes + '\0')));
}

QByteArray newMediaList()
{
    return messageField(1, messageField(1, "plot.png") + messageField(2, 70));
}

/// Whole archives; and what is in them alone, because a change of an archive is mostly one that its checksums tell.
QByteArrayList ankiSeeds()
{
    const QTemporaryDir folder;
    const QByteArray old = oldCollection(folder.path());
    const QByteArray fresh = newCollection(folder.path());
    require(!old.isEmpty() && !fresh.isEmpty());
    // JSON can say what no text is.
    QByteArray odd = old;
    require(odd.contains("Default") && odd.contains("Divergences") && odd.contains("<hr id=answer>"));
    odd.replace("Default", "\\ud800x")
        .replace("Divergences", "\\u0000abcde")
        .replace("<hr id=answer>", "\\ud800\\u0000ab");
    // As much as zstd gives at once, so that the end of the stream is the end of a piece.
    constexpr qsizetype kPiece = qsizetype { 128 } * 1024;
    const QByteArray whole = old + QByteArray(kPiece - old.size() % kPiece, '\0');
    return { zipOf({ { "collection.anki2", old }, { "media", "{\"0\": \"../../plot.png\"}" }, { "0", pixelPng() } }),
        zipOf({ { "collection.anki21b", zstdOf(fresh) }, { "media", zstdOf(newMediaList()) },
            { "0", zstdOf(pixelPng()) } }),
        old, fresh, odd, whole, zstdOf(fresh), newMediaList(),
        R"({"0":"plot.png","1":"a\\..\\plot.png","../0":"%70lot.png"})" };
}

/// Ends what takes too long, as a person would.
class Patience
{
public:
    explicit Patience(std::atomic_bool &isOver)
        : m_thread([this, &isOver] {
            std::unique_lock guard(m_mutex);
            isOver = !m_changed.wait_for(guard, std::chrono::seconds(2), [this] { return m_isDone; });
        })
    {
    }
    ~Patience()
    {
        {
            const std::lock_guard guard(m_mutex);
            m_isDone = true;
        }
        m_changed.notify_one();
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Patience)

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isDone = false;
    std::thread m_thread;
};

/// Reads an archive from a folder that is also where temporary files go, and looks whether one is left there.
class AnkiFolder
{
public:
    AnkiFolder()
        : m_collection(oldCollection(m_folder.path()))
    {
        require(m_folder.isValid() && !m_collection.isEmpty());
        QDir all(m_folder.path());
        const QStringList made = all.entryList(QDir::Files);
        for (const QString &name : made) {
            require(all.remove(name));
        }
        qputenv("TMPDIR", QFile::encodeName(m_folder.path()));
    }

    [[nodiscard]] const QByteArray &collection() const { return m_collection; }

    /// Absent where the time was up.
    [[nodiscard]] std::optional<Result<CardReadout>> read(const QByteArray &archive, const UnpackLimits &limits) const
    {
        const QString name = QStringLiteral("deck.apkg");
        const QString path = m_folder.filePath(name);
        QFile file(path);
        require(file.open(QFile::WriteOnly) && file.write(archive) == archive.size());
        file.close();
        std::atomic_bool isOver = false;
        Result<CardReadout> readout = [&] {
            const Patience patience(isOver);
            return readAnkiCards(path, isOver, limits);
        }();
        const QDir::Filters all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
        require(QDir(m_folder.path()).entryList(all) == QStringList { name });
        if (!readout && readout.error().kind == ErrorKind::Cancelled) {
            require(isOver);
            return std::nullopt;
        }
        return readout;
    }

private:
    QTemporaryDir m_folder;
    QByteArray m_collection;
};

void holdsArchive(
    const AnkiFolder &folder, const QByteArray &archive, const Result<CardReadout> &readout, const UnpackLimits &limits)
{
    if (!readout) {
        require(readout.error().kind == ErrorKind::InvalidInput);
        require(readout.error().cause >= static_cast<int>(ArchiveRefusal::Broken)
            && readout.error().cause <= static_cast<int>(ArchiveRefusal::Collection));
        return;
    }
    holdsCards(*readout, kMostCards);
    require(archive.size() <= limits.bytes);
    qint64 bytes = 0;
    QStringList files;
    for (const CardImage &image : readout->images) {
        const std::optional<ImageHeader> header = readImageHeader(image.bytes);
        require(header && image.file == cardImageName(image.bytes, *header) && !files.contains(image.file));
        files.append(image.file);
        bytes += image.bytes.size();
    }
    require(bytes <= std::min(kMostImageBytes, limits.bytes));
    for (const CardDraft &card : readout->cards) {
        const QStringList shown = imagesOf(card.front) + imagesOf(card.back);
        require(
            std::all_of(shown.cbegin(), shown.cend(), [&files](const QString &file) { return files.contains(file); }));
    }
    // A byte less is too little.
    UnpackLimits smaller = limits;
    smaller.bytes = archive.size() - 1;
    const auto refused = folder.read(archive, smaller);
    require(!refused || (!*refused && refused->error().cause == static_cast<int>(ArchiveRefusal::TooLarge)));
}

void runAnki(const QByteArray &bytes)
{
    static const AnkiFolder folder;
    UnpackLimits limits;
    limits.bytes = qint64 { 4 } * 1024 * 1024;
    limits.entries = 16;
    limits.ratioFrom = qint64 { 512 } * 1024;
    const ZipEntries media { { "media", "{\"0\": \"plot.png\"}" }, { "0", pixelPng() } };
    QByteArray archive = bytes;
    if (bytes.startsWith("SQLite")) {
        archive = zipOf(ZipEntries { { "collection.anki21", bytes } } + media);
    } else if (bytes.startsWith("\x28\xB5\x2F\xFD")) {
        archive = zipOf(ZipEntries { { "collection.anki21b", bytes } } + media);
    } else if (bytes.startsWith('{') || bytes.startsWith('\n')) {
        archive = zipOf({ { "collection.anki2", folder.collection() }, { "media", bytes }, { "0", pixelPng() } });
    }
    const auto readout = folder.read(archive, limits);
    if (!readout) {
        return;
    }
    holdsArchive(folder, archive, *readout, limits);
    if (bytes.startsWith("SQLite") && bytes.size() <= limits.ratioFrom) {
        // The same collection in the other form.
        const auto packed = folder.read(zipOf(ZipEntries { { "collection.anki21b", zstdOf(bytes) } } + media), limits);
        const auto outcome
            = [](const Result<CardReadout> &one) { return one ? -one->cards.size() : qsizetype { one.error().cause }; };
        require(!packed || outcome(*packed) == outcome(*readout));
    }
}

constexpr std::array kTargets { Target { "csvcards", csvSeeds, runCsv, 20000 },
    Target { "cardhtml", cardHtmlSeeds, runCardHtml, 250 }, Target { "image", imageSeeds, runImage, 50000 },
    Target { "anki", ankiSeeds, runAnki, 200 } };

} // namespace

std::span<const Target> cardTargets()
{
    return kTargets;
}

} // namespace sevenrounds::fuzz
