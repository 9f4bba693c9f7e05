#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace views {

//! Left to right, then on the next line: rows of facts and of buttons that must survive narrow windows and long words.
class FlowLayout final : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr, int horizontalGap = 8, int verticalGap = 8);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool place) const;

    std::vector<QLayoutItem *> m_items = {}; //!< owned; taken out by takeAt()
    int m_horizontalGap;
    int m_verticalGap;
};

} // namespace views
