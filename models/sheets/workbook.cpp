#include "sheets/workbook.h"

#include "sheets/sheetreader.h"
#include "sheets/workbookpackage.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheets {
namespace {

constexpr std::size_t mostSheets = 256;

struct Relation {
    QString type = {}; //!< the last part of its address: two editions of the standard differ in the rest
    QString part = {};
};

struct SheetEntry {
    QString name = {};
    QString relation = {};
    bool hidden = false;
};

//! What one part of the package refers to.
Trouble readRelations(WorkbookPackage &package, const QString &part, QHash<QString, Relation> &relations)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString folder = slash < 0 ? QString() : part.first(slash + 1);
    return package.read(
        folder + u"_rels/"_s + part.sliced(slash + 1) + u".rels"_s, [&](const QXmlStreamReader &xml) -> Trouble {
            if (!xml.isStartElement() || xml.name() != "Relationship"_L1
                || xml.attributes().value("TargetMode"_L1) == "External"_L1)
                return {};
            const QString target = xml.attributes().value("Target"_L1).toString();
            const QString type = xml.attributes().value("Type"_L1).toString();
            relations.insert(xml.attributes().value("Id"_L1).toString(),
                {.type = type.sliced(type.lastIndexOf(u'/') + 1),
                    .part = target.startsWith(u'/') ? target.sliced(1) : QDir::cleanPath(folder + target)});
            return relations.size() > qsizetype(mostSheets) * 4 ? Trouble(WorkbookProblem::TooMuchInside) : Trouble();
        });
}

QString partOfType(const QHash<QString, Relation> &relations, QLatin1StringView type)
{
    const auto found = std::find_if(
        relations.begin(), relations.end(), [type](const Relation &relation) { return relation.type == type; });
    return found == relations.end() ? QString() : found->part;
}

class Reader
{
public:
    explicit Reader(const QString &path)
        : m_package(path)
    {
    }

    tl::expected<Workbook, WorkbookProblem> read()
    {
        for (const auto step : {&Reader::open, &Reader::readContents, &Reader::readShared}) {
            if (const Trouble trouble = (this->*step)())
                return tl::unexpected(*trouble);
        }
        const bool allHidden
            = std::all_of(m_entries.begin(), m_entries.end(), [](const SheetEntry &entry) { return entry.hidden; });
        Workbook workbook;
        for (const SheetEntry &entry : m_entries) {
            const Relation relation = m_relations.value(entry.relation);
            if ((!entry.hidden || allHidden) && relation.type == "worksheet"_L1)
                add(workbook, entry.name, relation.part);
        }
        if (workbook.sheets.empty())
            return tl::unexpected(WorkbookProblem::Empty);
        const bool none = std::all_of(workbook.sheets.begin(), workbook.sheets.end(),
            [](const Sheet &sheet) { return sheet.trouble.has_value(); });
        if (none)
            return tl::unexpected(*workbook.sheets.front().trouble);
        return workbook;
    }

private:
    Trouble open()
    {
        if (const Trouble trouble = m_package.open())
            return trouble;
        if (!m_package.has(u"_rels/.rels"_s))
            return WorkbookProblem::OtherPackage;
        QHash<QString, Relation> relations;
        if (const Trouble trouble = readRelations(m_package, {}, relations))
            return trouble;
        m_workbook = partOfType(relations, "officeDocument"_L1);
        const bool ours = m_workbook.endsWith(".xml"_L1, Qt::CaseInsensitive) && m_package.has(m_workbook);
        return ours ? readRelations(m_package, m_workbook, m_relations) : Trouble(WorkbookProblem::OtherPackage);
    }

    Trouble readContents()
    {
        bool isWorkbook = false;
        const Trouble trouble = m_package.read(m_workbook, [&](const QXmlStreamReader &xml) -> Trouble {
            if (!xml.isStartElement())
                return {};
            isWorkbook = isWorkbook || xml.name() == "workbook"_L1;
            if (!isWorkbook)
                return WorkbookProblem::OtherPackage;
            if (xml.name() == "workbookPr"_L1) {
                const QStringView from = xml.attributes().value("date1904"_L1);
                m_context.from1904 = from == "1"_L1 || from == "true"_L1;
            }
            if (xml.name() == "sheet"_L1)
                addEntry(xml.attributes());
            return m_entries.size() > mostSheets ? Trouble(WorkbookProblem::TooMuchInside) : Trouble();
        });
        return trouble;
    }

    void addEntry(const QXmlStreamAttributes &attributes)
    {
        SheetEntry entry{.name = attributes.value("name"_L1).toString()};
        entry.hidden = attributes.hasAttribute("state"_L1) && attributes.value("state"_L1) != "visible"_L1;
        for (const QXmlStreamAttribute &attribute : attributes) { // r:id, whatever its prefix stands for
            if (attribute.name() == "id"_L1)
                entry.relation = attribute.value().toString();
        }
        m_entries.push_back(std::move(entry));
    }

    Trouble readShared()
    {
        const QString texts = partOfType(m_relations, "sharedStrings"_L1);
        SharedTexts shared;
        if (m_package.has(texts)) {
            if (const Trouble trouble
                = m_package.read(texts, [&](const QXmlStreamReader &xml) { return shared.look(xml); }))
                return trouble;
        }
        m_context.shared = std::move(shared.texts);
        const QString styles = partOfType(m_relations, "styles"_L1);
        Formats formats;
        if (m_package.has(styles)) {
            if (const Trouble trouble
                = m_package.read(styles, [&](const QXmlStreamReader &xml) { return formats.look(xml); }))
                return trouble;
        }
        m_context.formats = std::move(formats.formats);
        return {};
    }

    void add(Workbook &workbook, const QString &name, const QString &part)
    {
        SheetReader reader(m_context);
        const Trouble trouble
            = m_package.read(part, [&reader](const QXmlStreamReader &xml) { return reader.look(xml); });
        if (trouble)
            workbook.sheets.push_back({.name = name, .trouble = trouble});
        else if (reader.table.columns > 0)
            workbook.sheets.push_back({.name = name, .table = std::move(reader.table)});
    }

    WorkbookPackage m_package;
    SheetContext m_context = {};
    QString m_workbook = {};
    QHash<QString, Relation> m_relations = {};
    std::vector<SheetEntry> m_entries = {};
};

} // namespace

tl::expected<Workbook, WorkbookProblem> readWorkbook(const QString &path)
{
    return Reader(path).read();
}

bool looksLikeWorkbook(const QByteArray &beginning)
{
    return beginning.startsWith("PK\x03\x04") || beginning.startsWith("PK\x05\x06")
        || beginning.startsWith("\xd0\xcf\x11\xe0");
}

} // namespace sheets
