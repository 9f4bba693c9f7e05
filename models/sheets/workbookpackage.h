#pragma once

#include "sheets/workbookproblem.h"

#include <QHash>
#include <QString>
#include <QXmlStreamReader>

#include <functional>
#include <memory>

namespace sheets {

inline constexpr qint64 maxWorkbookBytes = qint64(20) * 1024 * 1024; //!< of the file
inline constexpr qint64 maxUnpackedBytes = qint64(192) * 1024 * 1024; //!< of all parts that we read
inline constexpr qint64 maxPacking = 300; //!< times that a part may be larger than it is in the file
inline constexpr qint64 freelyPacked = qint64(8) * 1024 * 1024; //!< small parts may be packed as tightly as they like
inline constexpr int maxNesting = 64; //!< of XML elements
inline constexpr int maxParts = 4'096;

//! The zip around a workbook. It is never unpacked to the disk, and nothing that it says of itself is believed: what
//! comes out is counted while it comes.
class WorkbookPackage final
{
public:
    explicit WorkbookPackage(const QString &path);
    ~WorkbookPackage();

    Trouble open();
    bool has(const QString &part) const { return m_parts.contains(part.toLower()); }
    //! Shows one part's XML, token by token, to \p look, which stops the reading with what it finds wrong.
    Trouble read(const QString &part, const std::function<Trouble(const QXmlStreamReader &xml)> &look);

private:
    struct Zip;

    const QString m_path;
    std::unique_ptr<Zip> m_zip;
    QHash<QString, QByteArray> m_parts = {}; //!< the name as it stands in the zip, by its lower case
    qint64 m_left = maxUnpackedBytes;
};

} // namespace sheets
