#pragma once

#include <QString>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tables {

//! Texts that are each kept once, with what the text filter looks at, for up to millions of them.
class NameTable
{
public:
    quint32 idOf(const QString &name);
    QString name(quint32 id) const;
    std::size_t size() const { return m_size; }

    //! Folded names that follow each other, each with a line break at its end; \p ends are where those of each end.
    struct Texts {
        quint32 first = 0;
        std::string_view text = {};
        std::span<const quint32> ends = {};
    };
    std::size_t blocks() const { return m_blocks.size(); }
    Texts texts(std::size_t block) const;

    std::size_t bytes() const; //!< what it takes in memory, nearly

private:
    static constexpr quint32 blockNames = 4096;

    struct Block {
        std::vector<quint32> foldedEnds = {};
        std::vector<quint32> writtenEnds = {};
        std::string folded = {};
        std::string written = {}; //!< UTF-8, where it is not the folded one
    };

    std::string_view written(quint32 id) const;
    std::size_t slotOf(std::string_view written) const;
    void growSlots();

    std::vector<Block> m_blocks = {};
    std::size_t m_size = 0;
    std::vector<quint32> m_slots = {}; //!< hash table of ids
};

} // namespace tables
