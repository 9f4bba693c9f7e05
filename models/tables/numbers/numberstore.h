#pragma once

#include "domain/numbers/activenumber.h"
#include "tables/numbers/nametable.h"

#include <QHash>

#include <span>

namespace tables {

using InventoryRow = quint32;

//! Which list of the server's a row was last seen in: there is one for each type. None: it was read by itself.
enum class NumberList : quint8 { None, Mobile, Local, TollFree };

//! What a number is. A million numbers are of a few hundred kinds, so each is kept once.
struct NumberKind {
    QString regionCode = {};
    domain::Open<domain::NumberType> type = {};
    std::vector<domain::Open<domain::Capability>> capabilities = {};
    std::optional<domain::Money> price = {};
    int paymentIntervalMonths = 0;

    friend bool operator==(const NumberKind &, const NumberKind &) = default;
};

//! What it is linked to, without times and what is not published: shared by numbers too.
struct NumberServices {
    domain::NumberSms sms = {};
    domain::NumberVoice voice = {};
    QString callbackUrl = {};

    friend bool operator==(const NumberServices &, const NumberServices &) = default;
};

//! The ids that stand in it.
QStringList idsOf(const NumberServices &services);

//! The numbers of a project by columns, for a million of them: a hundred bytes each instead of two thousand. Rows
//! stay where they are: a page that repeats a number changes its row, and the row of a number that is gone stays,
//! marked.
//!
//! It keeps what a list shows. Whoever needs all of a number reads that number.
class NumberStore
{
public:
    struct Merged {
        int added = 0;
        int changed = 0;
        int repeated = 0; //!< as they were
        int returned = 0; //!< they were gone

        friend bool operator==(const Merged &, const Merged &) = default;
    };

    Merged merge(const std::vector<domain::ActiveNumber> &numbers, NumberList list = NumberList::None);
    void clear() { *this = {}; }

    //! The list is read from its beginning: nothing of it was seen yet.
    void beginReading(NumberList list);
    //! It was read to its end: what it had and did not bring is gone. \returns how many.
    int dropUnseen(NumberList list);
    //! \returns whether it was here.
    bool drop(const QString &phoneNumber);

    std::size_t size() const { return m_size; } //!< rows, with those that are gone
    std::size_t count() const { return m_size - m_gone; } //!< numbers that are here
    bool isHere(InventoryRow row) const { return isHere(block(row).marks[row % blockRows]); }
    static bool isHere(quint8 marks) { return (marks & goneMark) == 0; }
    //! Nothing for a number that is gone.
    std::optional<InventoryRow> find(const QString &phoneNumber) const;
    //! What is kept of it: without times of services, the project, and what is not published.
    domain::ActiveNumber number(InventoryRow row) const;

    QString phoneNumber(InventoryRow row) const;
    QString displayName(InventoryRow row) const { return m_names.name(nameId(row)); }
    const NumberKind &kind(InventoryRow row) const { return m_kinds.values[kindId(row)]; }
    const NumberServices &services(InventoryRow row) const { return m_services.values[servicesId(row)]; }
    std::optional<QDateTime> nextCharge(InventoryRow row) const; //!< UTC, to the second
    std::optional<QDateTime> expires(InventoryRow row) const; //!< UTC, to the second

    //! For search and order: a row's kind, services and name as positions in these.
    const std::vector<NumberKind> &kinds() const { return m_kinds.values; }
    const std::vector<NumberServices> &allServices() const { return m_services.values; }
    const NameTable &names() const { return m_names; }
    quint32 kindId(InventoryRow row) const { return block(row).kinds[row % blockRows]; }
    quint32 servicesId(InventoryRow row) const { return block(row).services[row % blockRows]; }
    quint32 nameId(InventoryRow row) const { return block(row).names[row % blockRows]; }
    //! Grows with the number; a text that is no E.164 number comes after all that are.
    quint64 code(InventoryRow row) const { return block(row).codes[row % blockRows]; }
    quint32 chargeSecond(InventoryRow row) const { return block(row).charges[row % blockRows]; } //!< 0: none
    quint32 expirySecond(InventoryRow row) const { return block(row).expiries[row % blockRows]; } //!< 0: none

    //! What the text filter looks at, folded, besides the names.
    const std::string &kindText(quint32 id) const { return m_kinds.texts[id]; }
    const std::string &servicesText(quint32 id) const { return m_services.texts[id]; }
    //! Numbers of rows that follow each other, each in digitsWidth characters: "+12085550100", then line breaks.
    static constexpr std::size_t digitsWidth = 16;
    struct Digits {
        InventoryRow first = 0;
        std::string_view text = {};
    };
    std::size_t blocks() const { return m_blocks.size(); }
    //! What rows that follow each other are, for who looks at all of them.
    struct Columns {
        InventoryRow first = 0;
        std::span<const quint32> kinds = {};
        std::span<const quint32> services = {};
        std::span<const quint32> names = {};
        std::span<const quint32> expiries = {};
        std::span<const quint8> marks = {}; //!< see isHere()
    };
    Columns columns(std::size_t block) const;
    Digits digits(std::size_t block) const;
    std::string_view digitsOf(InventoryRow row) const;
    //! Those that are not like E.164. Their digits are nothing but line breaks.
    struct OddNumber {
        QString text = {};
        InventoryRow row = 0;
    };
    const std::vector<OddNumber> &oddNumbers() const { return m_oddNumbers; }

    std::size_t bytes() const; //!< what it takes in memory, nearly

private:
    static constexpr InventoryRow blockRows = 4096;
    static constexpr quint8 listMask = 0x03; //!< a NumberList
    static constexpr quint8 seenMark = 0x04; //!< since its list is being read
    static constexpr quint8 goneMark = 0x08;

    //! Values that many rows share.
    template <class T>
    struct Shared {
        std::vector<T> values = {};
        std::vector<std::string> texts = {};
        QMultiHash<size_t, quint32> ids = {}; //!< by the hash of all that makes them equal
    };

    struct Block {
        std::vector<quint64> codes = {};
        std::vector<quint32> kinds = {};
        std::vector<quint32> services = {};
        std::vector<quint32> charges = {};
        std::vector<quint32> expiries = {};
        std::vector<quint32> names = {};
        std::vector<quint8> marks = {};
        std::string digits = {};
    };

    struct Cells;
    Cells cellsOf(const domain::ActiveNumber &number);
    const Block &block(InventoryRow row) const { return m_blocks[row / blockRows]; }
    quint64 codeOf(const QString &phoneNumber);
    std::optional<quint64> knownCode(const QString &phoneNumber) const;
    std::size_t slotOf(quint64 code) const;
    void growSlots();
    std::optional<InventoryRow> rowOf(const QString &phoneNumber) const;
    quint8 &marks(InventoryRow row) { return m_blocks[row / blockRows].marks[row % blockRows]; }
    void append(const Cells &cells);
    bool replace(InventoryRow row, const Cells &cells);

    std::vector<Block> m_blocks = {};
    std::size_t m_size = 0;
    std::size_t m_gone = 0;
    Shared<NumberKind> m_kinds = {};
    Shared<NumberServices> m_services = {};
    NameTable m_names = {};
    std::vector<OddNumber> m_oddNumbers = {};
    QHash<QString, quint64> m_oddCodes = {};
    std::vector<InventoryRow> m_slots = {}; //!< hash table of rows by code
};

} // namespace tables
