// SPDX-License-Identifier: MIT
#include "exchange/zstdstream.h"

#include <zstd.h>

namespace sevenrounds {

namespace {

constexpr int kLargestWindowLog = 27;

} // namespace

void ZstdStream::Freer::operator()(ZSTD_DCtx_s *context) const
{
    ZSTD_freeDCtx(context);
}

ZstdStream::ZstdStream(UnpackMeter &meter, Take take)
    : m_meter(meter)
    , m_take(std::move(take))
    , m_context(ZSTD_createDCtx())
{
    ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, kLargestWindowLog);
}

Result<> ZstdStream::feed(const QByteArray &packed)
{
    m_in += packed.size();
    ZSTD_inBuffer in { packed.constData(), static_cast<std::size_t>(packed.size()), 0 };
    QByteArray piece(static_cast<qsizetype>(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    bool isFull = false;
    while (in.pos < in.size || isFull) {
        ZSTD_outBuffer out { piece.data(), static_cast<std::size_t>(piece.size()), 0 };
        const std::size_t code = ZSTD_decompressStream(m_context.get(), &out, &in);
        if (ZSTD_isError(code) != 0) {
            return failure(refusalOf(ArchiveRefusal::Broken, QString::fromLatin1(ZSTD_getErrorName(code))));
        }
        m_isAtEnd = code == 0;
        // At the end of a frame nothing is held back, and asking once more would begin another one.
        isFull = !m_isAtEnd && out.pos == out.size;
        const auto more = static_cast<qsizetype>(out.pos);
        m_out += more;
        ROUNDS_RETURN_IF_ERROR(m_meter.count(more, m_out, m_in));
        ROUNDS_RETURN_IF_ERROR(m_take(piece.left(more)));
    }
    return {};
}

Result<> ZstdStream::finish() const
{
    if (!m_isAtEnd) {
        return failure(refusalOf(ArchiveRefusal::Broken, QStringLiteral("a stream of zstd is cut")));
    }
    return {};
}

bool isZstd(const QByteArray &bytes)
{
    return bytes.startsWith("\x28\xB5\x2F\xFD");
}

Result<QByteArray> unpackZstd(const QByteArray &packed, UnpackMeter &meter)
{
    QByteArray all;
    ZstdStream stream(meter, [&all](const QByteArray &piece) -> Result<> {
        all += piece;
        return {};
    });
    ROUNDS_RETURN_IF_ERROR(stream.feed(packed));
    ROUNDS_RETURN_IF_ERROR(stream.finish());
    return all;
}

} // namespace sevenrounds
