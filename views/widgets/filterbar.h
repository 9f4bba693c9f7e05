#pragma once

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QPushButton;

namespace views {

class FilterChip;
class TextFilter;

//! Chips at the left (what the server filters), the text filter at the right (what is loaded). Chips that do not fit
//! go into "More filters (2)".
class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    FilterChip *addChip(const QString &name, const QString &objectName);
    TextFilter *textFilter() const { return m_text; }
    void addTool(QWidget *widget); //!< right of the text filter; takes ownership
    void addOption(QWidget *widget); //!< left of it; takes ownership

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clearRequested(); //!< "Clear", shown while any chip is set

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void showMore();

    std::vector<FilterChip *> m_chips = {};
    std::vector<FilterChip *> m_hidden = {};
    QWidget *m_chipArea;
    QPushButton *m_more;
    QPushButton *m_clear;
    TextFilter *m_text;
    QHBoxLayout *m_tools;
    QHBoxLayout *m_options;
};

} // namespace views
