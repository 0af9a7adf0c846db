// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

/// What somebody asked the program to open, by its name and, where that says too little, by its first words. Nothing of it is read yet.
struct HandedFile {
    enum class Kind {
        Elsewhere, ///< an address that is no file of this machine, or no address at all
        Missing, ///< not there, no file, or not ours to read
        Paper,
        Calendar,
        Profile,
        References,
        Cards,
        SlideNotes,
        Unknown,
    };

    Kind kind = Kind::Elsewhere;
    /// Absolute; empty for what lies elsewhere.
    QString path;

    [[nodiscard]] QString name() const;
    /// "file:///..."
    [[nodiscard]] QString address() const;
};

/// Of an address, "file:///...". Looks at the file, and into the head of one that ends in .json.
[[nodiscard]] HandedFile handedFile(const QString &address);

/// The slides whose notes a file of pdfpc holds: the PDF beside it, under the same name. Whether that is there is for the caller to see.
[[nodiscard]] QString slidesBeside(const QString &notes);
