// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentproblem.h"
#include "content/yamlnode.h"
#include "domain/level.h"
#include "domain/source.h"

#include <QStringList>

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace sevenrounds {

/// A YAML table that is read key by key. Whatever is missing, of the wrong kind, out of range or unknown is noted with its line, and a
/// harmless value is returned, so that one pass over a file names everything that is wrong with it. It reads from the tree of a PackFile, which
/// must outlive it.
class YamlMap
{
public:
    YamlMap(const YamlNode &node, QString file, int lineOffset, ContentProblems *problems);

    [[nodiscard]] bool has(const char *key) const;
    [[nodiscard]] QString text(const char *key);
    [[nodiscard]] QString optionalText(const char *key);
    [[nodiscard]] int integer(const char *key, int low, int high);
    [[nodiscard]] double real(const char *key, double low, double high);
    [[nodiscard]] bool flag(const char *key, bool absent);
    [[nodiscard]] QStringList texts(const char *key);
    [[nodiscard]] QStringList optionalTexts(const char *key);
    [[nodiscard]] QList<int> integers(const char *key, int low, int high);
    [[nodiscard]] QList<YamlMap> maps(const char *key);
    /// `form` says what its entries must be, where that is more than tables.
    [[nodiscard]] QList<YamlMap> optionalMaps(const char *key, const QString &form = {});
    [[nodiscard]] std::optional<YamlMap> optionalMap(const char *key);
    [[nodiscard]] Source source(const char *key);
    [[nodiscard]] Level level(const char *key);
    /// The value as YAML, for keys that another part of the program reads in its own way. Counts as read.
    [[nodiscard]] const YamlNode &raw(const char *key);

    /// Notes every key that nobody asked for: most are misspelled ones.
    void refuseUnknownKeys();
    /// The same of a table below this one that is read as YAML (raw()): notes every key that is none of these.
    void refuseOtherKeys(const YamlNode &table, std::initializer_list<const char *> known);
    /// At the key, or where it is not there at the table.
    void note(const char *key, const QString &message);
    void note(const QString &message);
    /// What is wrong with a value below this table, at the value's own line.
    void noteAt(const YamlNode &node, const QString &message);
    [[nodiscard]] const YamlNode &node() const { return *m_node; }

private:
    void refuse(const YamlNode::Entry &entry);
    [[nodiscard]] const YamlNode &take(const char *key, bool required);
    [[nodiscard]] int lineOf(const YamlNode &node) const;
    [[nodiscard]] QString scalar(const YamlNode &node, const char *key);
    [[nodiscard]] QStringList textsOf(const YamlNode &node, const char *key);
    [[nodiscard]] QList<YamlMap> mapsOf(const YamlNode &node, const char *key, const QString &form = {});

    const YamlNode *m_node;
    QString m_file;
    int m_lineOffset = 0;
    ContentProblems *m_problems;
    /// A dozen at most, so that looking through them is quicker than a hash.
    std::vector<std::string> m_read;
};

} // namespace sevenrounds
