// SPDX-License-Identifier: MIT
// What other processes say that hold a stranger's code or file.
#include "fuzztarget.h"
#include "judge/frame.h"
#include "judge/jsontext.h"
#include "judge/numberarray.h"
#include "services/pdfreply.h"

#include <algorithm>
#include <array>

namespace sevenrounds::fuzz {

namespace {

/// As PyValues are compared here: by what is written of them.
void runPyJson(const QByteArray &bytes)
{
    const std::optional<PyValue> value
        = judge::parseJson({ bytes.constData(), static_cast<std::size_t>(bytes.size()) });
    if (!value) {
        return;
    }
    const QByteArray written = judge::writeJson(*value);
    require(std::all_of(
        written.cbegin(), written.cend(), [](char letter) { return static_cast<unsigned char>(letter) < 0x80; }));
    const std::optional<PyValue> again
        = judge::parseJson({ written.constData(), static_cast<std::size_t>(written.size()) });
    require(again && judge::writeJson(*again) == written);
    if (const PyMember *tagged = value->tagged()) {
        if (const std::optional<judge::NumberArray> array = judge::unpackArray(tagged->value)) {
            // (3, 0) holds nothing, whatever its other sizes are.
            const bool isEmpty = std::find(array->shape.cbegin(), array->shape.cend(), 0) != array->shape.cend();
            std::int64_t items = isEmpty ? 0 : 1;
            for (const std::int64_t side : array->shape) {
                items = isEmpty ? 0 : items * side;
            }
            require(items == static_cast<std::int64_t>(array->items.size()));
        }
    }
}

QByteArrayList pyJsonSeeds()
{
    return { R"({"ok": true, "value": [1, -2.5e-3, null, "a\u00e9\ud800", {"tuple": [1, 2]}], "ms": 12})",
        R"({"array": {"dtype": "float64", "shape": [2, 1], "data": "AAAAAAAA8D8AAAAAAAAAQA=="}})",
        R"({"tensor": {"dtype": "int64", "shape": [], "data": "AQAAAAAAAAA="}})",
        "[[[[[[1e308]]]]],9223372036854775807,-0]" };
}

const QByteArray kSecret("0123456789abcdef");

QByteArrayList frameSeeds()
{
    QByteArrayList seeds;
    for (const QByteArray &json : pyJsonSeeds()) {
        // An answer has the run's secret before its JSON, and its length counts the JSON alone.
        seeds.append(judge::frameOf(json).insert(4, kSecret));
    }
    seeds.append(judge::frameOf("{}"));
    return seeds;
}

void runFrames(const QByteArray &bytes)
{
    judge::FrameReader reader(kSecret);
    // As a pipe gives them: in pieces of any size.
    constexpr qsizetype kPiece = 7;
    for (qsizetype at = 0; at < bytes.size(); at += kPiece) {
        if (!reader.feed(bytes.constData() + at, std::min(kPiece, bytes.size() - at))) {
            return;
        }
        if (const std::optional<QByteArray> json = reader.take()) {
            require(json->size() <= bytes.size());
            runPyJson(*json);
        }
    }
}

QByteArrayList pdfReplySeeds()
{
    return { "{\"is\":\"opened\",\"bytes\":0,\"sizes\":[[595,842],[10,20]]}\n",
        "{\"is\":\"picture\",\"page\":0,\"width\":2,\"height\":1,\"bytes\":8}\n01234567{\"is\":\"text\",\"page\":0,"
        "\"text\":\"a\",\"bytes\":0}\n",
        "{\"is\":\"found\",\"text\":\"a\",\"pages\":[0,1],\"bytes\":0}\n{\"is\":\"marks\",\"page\":1,\"marks\":[[[1,2,"
        "3,4]]],\"bytes\":0}\n",
        "{\"is\":\"failed\",\"why\":\"locked\",\"bytes\":0}\n" };
}

void runPdfReply(const QByteArray &bytes)
{
    PdfReplyReader reader;
    reader.feed(bytes);
    for (;;) {
        const Result<std::optional<PdfReply>> reply = reader.next();
        if (!reply || !*reply) {
            return;
        }
        if ((*reply)->kind == PdfReply::Kind::Picture) {
            const PdfPicture &picture = (*reply)->picture;
            require(picture.pixels.size() == qsizetype { 4 } * picture.size.width() * picture.size.height());
        }
        if ((*reply)->kind == PdfReply::Kind::Opened) {
            require(!(*reply)->sizes.isEmpty());
        }
    }
}

constexpr std::array kTargets { Target { "frames", frameSeeds, runFrames, 8000 },
    Target { "pyjson", pyJsonSeeds, runPyJson, 8000 }, Target { "pdfreply", pdfReplySeeds, runPdfReply, 6000 } };

} // namespace

std::span<const Target> processTargets()
{
    return kTargets;
}

} // namespace sevenrounds::fuzz
