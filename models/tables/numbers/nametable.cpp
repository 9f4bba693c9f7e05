#include "tables/numbers/nametable.h"

#include "tables/sortkey.h"

#include <QHash>

#include <algorithm>

namespace tables {

namespace {

constexpr quint32 noId = 0xffffffff;

std::string_view part(const std::string &text, const std::vector<quint32> &ends, std::size_t at)
{
    const quint32 from = at == 0 ? 0 : ends[at - 1];
    return std::string_view(text).substr(from, ends[at] - from);
}

} // namespace

std::string_view NameTable::written(quint32 id) const
{
    const Block &block = m_blocks[id / blockNames];
    const std::size_t at = id % blockNames;
    if (const auto own = part(block.written, block.writtenEnds, at); !own.empty())
        return own;
    const auto folded = part(block.folded, block.foldedEnds, at);
    return folded.substr(0, folded.size() - 1);
}

QString NameTable::name(quint32 id) const
{
    const auto text = written(id);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

//! Where the id of \p text is, or would be.
std::size_t NameTable::slotOf(std::string_view text) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = qHashBits(text.data(), text.size()) & mask;
    while (m_slots[slot] != noId && written(m_slots[slot]) != text)
        slot = (slot + 1) & mask;
    return slot;
}

void NameTable::growSlots()
{
    m_slots.assign(std::max<std::size_t>(256, m_slots.size() * 2), noId);
    for (quint32 id = 0; id < m_size; ++id)
        m_slots[slotOf(written(id))] = id;
}

quint32 NameTable::idOf(const QString &name)
{
    if (m_size * 4 >= m_slots.size() * 3)
        growSlots();
    const std::string text = name.toStdString();
    quint32 &slot = m_slots[slotOf(text)];
    if (slot != noId)
        return slot;
    if (m_size % blockNames == 0) {
        if (!m_blocks.empty()) { // full: it keeps no room to grow
            m_blocks.back().folded.shrink_to_fit();
            m_blocks.back().written.shrink_to_fit();
        }
        m_blocks.emplace_back();
    }
    Block &block = m_blocks.back();
    const std::string folded = foldedText(name).toStdString();
    block.folded += folded;
    block.folded += '\n';
    if (folded != text)
        block.written += text;
    block.foldedEnds.push_back(quint32(block.folded.size()));
    block.writtenEnds.push_back(quint32(block.written.size()));
    return slot = quint32(m_size++);
}

NameTable::Texts NameTable::texts(std::size_t block) const
{
    return {.first = quint32(block * blockNames), .text = m_blocks[block].folded, .ends = m_blocks[block].foldedEnds};
}

std::size_t NameTable::bytes() const
{
    std::size_t bytes = m_slots.capacity() * sizeof(quint32) + m_blocks.capacity() * sizeof(Block);
    for (const Block &block : m_blocks)
        bytes += (block.foldedEnds.capacity() + block.writtenEnds.capacity()) * sizeof(quint32)
            + block.folded.capacity() + block.written.capacity();
    return bytes;
}

} // namespace tables
