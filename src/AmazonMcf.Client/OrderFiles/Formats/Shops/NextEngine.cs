using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Rows;

namespace AmazonMcf.OrderFiles.Formats.Shops;

/// <summary>
/// Next Engine's file of orders, Japan: Shift-JIS, 41 columns. Prefecture and city share a cell; an order that is paid in cash on delivery
/// is held back unless the user maps the payment method to IsCodRequired.
/// </summary>
internal static class NextEngine
{
    private const string PaymentMethod = "支払方法";

    public static ShopFormat Format { get; } = new()
    {
        Name = "NextEngine",
        Description = "Next Engine (Japan), orders",
        Signatures = [["店舗伝票番号", "発送先住所１", "商品コード", "受注数量"]],
        Columns = new()
        {
            { "OrderId", "店舗伝票番号" },
            { "DisplayableOrderDate", "受注日" },
            { "ShippingMethod", "発送方法" },
            { "BuyerEmail", "受注メールアドレス" },
            { "SellerSku", "商品コード" },
            { "ProductName", "商品名" },
            { "Quantity", "受注数量" },
            { "Name", "発送先名" },
            { "AddressLine1", "発送先住所１" },
            { "AddressLine2", "発送先住所２" },
            { "PostalCode", "発送郵便番号" },
            { "Phone", "発送電話番号" },
        },
        Unused =
        [
            "受注郵便番号", "受注住所１", "受注住所２", "受注名", "受注名カナ", "受注電話番号", "発送先カナ", "商品計", "税金", "発送料", "手数料",
            "ポイント", "その他費用", "合計金額", "ギフトフラグ", "作業者欄", "商品名", "商品価格", "商品オプション", "出荷済フラグ", "顧客区分", "顧客コード",
            "消費税率（%）",
        ],
        Watched = [PaymentMethod],
        Country = "JP",
        LinesMayRepeat = true,
        Value = IsCodRequired,
        Finishes = Finish,
    };

    private static bool IsCashOnDelivery(string payment) => payment.Contains("代引") || payment.Contains("代金引換");

    // The user may map the payment method itself to the member.
    private static string IsCodRequired(OrderMember member, ColumnUse column, string cell) =>
        member == OrderMembers.IsCodRequired && column.Name == PaymentMethod ? (IsCashOnDelivery(cell) ? "true" : "false") : cell;

    private static void Finish(OrderDraft draft, OrderGroup group, ColumnPlan plan, OrderFileOptions options, RowErrorWriter errors)
    {
        JapaneseAddress.SplitPrefecture(draft.Address);
        var payment = plan.Columns.FirstOrDefault(column => column.Name == PaymentMethod);
        if (payment is null || draft.Order.CodSettings is { IsCodRequired: true })
        {
            return;
        }

        if (group.Rows.FirstOrDefault(row => row.Cells[payment.Index] is { } cell && IsCashOnDelivery(cell)) is { } row)
        {
            errors.Cell(row, payment, row.Cells[payment.Index],
                "is cash on delivery, which Amazon collects only on request; place the order manually, or request it with "
                    + $"-ColumnMap @{{ IsCodRequired = '{PaymentMethod}'; PerUnitPrice = '商品価格' }}.");
        }
    }
}
