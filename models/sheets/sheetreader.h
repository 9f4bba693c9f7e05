#pragma once

#include "domain/csv.h"
#include "sheets/numberformats.h"
#include "sheets/workbookproblem.h"

#include <QHash>
#include <QXmlStreamReader>

#include <optional>
#include <vector>

namespace sheets {

inline constexpr qint64 maxCells = 2'000'000; //!< of all sheets, with the empty ones in front of others
inline constexpr qint64 maxLetters = 40'000'000; //!< in them: many cells may share one long text

//! What the cells of a sheet refer to.
struct SheetContext {
    std::vector<QString> shared = {};
    std::vector<NumberFormat> formats = {};
    bool from1904 = false;
    qint64 cellsLeft = maxCells;
    qint64 lettersLeft = maxLetters;
};

//! The tokens of xl/sharedStrings.xml.
class SharedTexts final
{
public:
    Trouble look(const QXmlStreamReader &xml);
    std::vector<QString> texts = {};

private:
    bool m_inText = false;
    bool m_inReading = false; //!< how Japanese is pronounced stands beside the text
    QString m_text = {};
};

//! The tokens of xl/styles.xml.
class Formats final
{
public:
    Trouble look(const QXmlStreamReader &xml);
    std::vector<NumberFormat> formats = {};

private:
    QHash<int, NumberFormat> m_own = {};
    bool m_inCells = false;
};

//! The tokens of one sheet, becoming a table.
class SheetReader final
{
public:
    explicit SheetReader(SheetContext &context)
        : m_context(context)
    {
    }

    Trouble look(const QXmlStreamReader &xml);
    domain::CsvTable table = {};

private:
    Trouble start(const QXmlStreamReader &xml);
    Trouble end(QStringView name);
    Trouble finishCell();
    QString value(std::optional<domain::CellDamage> &damage) const;
    Trouble put(const QString &text, std::optional<domain::CellDamage> damage);

    SheetContext &m_context;
    qint64 m_row = -1;
    qint64 m_column = -1;
    QString m_type = {};
    int m_style = 0;
    bool m_inValue = false;
    bool m_inReading = false;
    bool m_hasValue = false;
    bool m_hasFormula = false;
    QString m_text = {};
};

} // namespace sheets
