#include "sheets/workbookpackage.h"

#include <QFile>

#include <minizip/unzip.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sheets {
namespace {

//! The part that a zip has open: lets through no more than a part of a list of numbers can hold.
class Bounded final : public QIODevice
{
public:
    Bounded(unzFile zip, qint64 packed, qint64 &left)
        : m_zip(zip)
        , m_most(std::max(freelyPacked, packed * maxPacking))
        , m_left(left)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool isOver() const { return m_over; }
    bool isBroken() const { return m_broken; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (m_over || m_broken)
            return -1;
        const int got = unzReadCurrentFile(m_zip, data, unsigned(std::min(maxSize, block)));
        m_broken = got < 0;
        m_most -= std::max(got, 0);
        m_left -= std::max(got, 0);
        m_over = m_most < 0 || m_left < 0;
        return m_over || m_broken ? -1 : got;
    }

    qint64 writeData(const char * /*data*/, qint64 /*maxSize*/) override { return -1; }

private:
    static constexpr qint64 block = 1 << 16;

    unzFile m_zip;
    qint64 m_most;
    qint64 &m_left;
    bool m_over = false;
    bool m_broken = false;
};

//! The kind of file that stood for workbooks before zips did. A workbook with a password is put into one, too.
Trouble oldContainer(QFile &file)
{
    if (!file.peek(8).startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        return {};
    static constexpr char16_t name[] = u"EncryptedPackage";
    const QByteArray wanted(reinterpret_cast<const char *>(name), qsizetype(sizeof(name) - sizeof(char16_t)));
    return file.readAll().contains(wanted) ? WorkbookProblem::Encrypted : WorkbookProblem::OldWorkbook;
}

//! One part's XML, token by token.
Trouble readXml(QIODevice &part, const std::function<Trouble(const QXmlStreamReader &xml)> &look)
{
    QXmlStreamReader xml(&part);
    int depth = 0;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD: // workbooks have none; entities would come from one
            return WorkbookProblem::Damaged;
        case QXmlStreamReader::StartElement:
            ++depth;
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        default:
            break;
        }
        if (depth > maxNesting)
            return WorkbookProblem::TooMuchInside;
        if (xml.hasError())
            break;
        if (const Trouble trouble = look(xml))
            return trouble;
    }
    return xml.hasError() ? Trouble(WorkbookProblem::Damaged) : Trouble();
}

} // namespace

struct WorkbookPackage::Zip {
    explicit Zip(const QString &path)
        : file(unzOpen64(QFile::encodeName(path).constData()))
    {
    }
    Zip(const Zip &) = delete;
    Zip &operator=(const Zip &) = delete;
    ~Zip()
    {
        if (file)
            unzClose(file);
    }

    unzFile file;
};

WorkbookPackage::WorkbookPackage(const QString &path)
    : m_path(path)
{
}

WorkbookPackage::~WorkbookPackage() = default;

Trouble WorkbookPackage::open()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return WorkbookProblem::NotOpened;
    if (file.size() > maxWorkbookBytes)
        return WorkbookProblem::TooLarge;
    if (const Trouble old = oldContainer(file))
        return old;
    m_zip = std::make_unique<Zip>(m_path);
    if (!m_zip->file)
        return WorkbookProblem::Damaged;
    int parts = 0;
    for (int state = unzGoToFirstFile(m_zip->file); state != UNZ_END_OF_LIST_OF_FILE;
         state = unzGoToNextFile(m_zip->file)) {
        std::array<char, 512> name{}; // none of a workbook is as long
        if (state != UNZ_OK
            || unzGetCurrentFileInfo64(m_zip->file, nullptr, name.data(), name.size() - 1, nullptr, 0, nullptr, 0)
                != UNZ_OK)
            return WorkbookProblem::Damaged;
        if (++parts > maxParts)
            return WorkbookProblem::TooMuchInside;
        m_parts.insert(QString::fromUtf8(name.data()).toLower(), QByteArray(name.data()));
    }
    return m_parts.isEmpty() ? Trouble(WorkbookProblem::Damaged) : Trouble();
}

Trouble WorkbookPackage::read(const QString &part, const std::function<Trouble(const QXmlStreamReader &xml)> &look)
{
    constexpr int caseSensitive = 1;
    constexpr uLong encrypted = 1; // of the flags of a part
    unz_file_info64 info{};
    if (unzLocateFile(m_zip->file, m_parts.value(part.toLower()).constData(), caseSensitive) != UNZ_OK
        || unzGetCurrentFileInfo64(m_zip->file, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK)
        return WorkbookProblem::Damaged;
    if ((info.flag & encrypted) != 0)
        return WorkbookProblem::Encrypted;
    if (unzOpenCurrentFile(m_zip->file) != UNZ_OK)
        return WorkbookProblem::Damaged;
    Bounded bounded(m_zip->file, qint64(std::min<quint64>(info.compressed_size, quint64(maxWorkbookBytes))), m_left);
    const Trouble trouble = readXml(bounded, look);
    const bool whole = unzCloseCurrentFile(m_zip->file) == UNZ_OK; // compares the sum of what was read with the zip's
    if (bounded.isOver())
        return WorkbookProblem::TooMuchInside;
    return trouble || (whole && !bounded.isBroken()) ? trouble : Trouble(WorkbookProblem::Damaged);
}

} // namespace sheets
