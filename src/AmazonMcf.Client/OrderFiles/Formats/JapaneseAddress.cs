using AmazonMcf.Model;

namespace AmazonMcf.OrderFiles.Formats;

/// <summary>Splits addresses of Japan whose prefecture shares a cell with the city.</summary>
internal static class JapaneseAddress
{
    private static readonly string[] Prefectures =
    [
        "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都",
        "神奈川県", "新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府",
        "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県",
        "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県",
    ];

    /// <summary>Moves the prefecture at the start of the first address line to the state; what follows stays.</summary>
    public static void SplitPrefecture(McfAddress address)
    {
        var line = address.AddressLine1;
        if (line is null || address.StateOrRegion is not null
            || Prefectures.FirstOrDefault(name => line.StartsWith(name, StringComparison.Ordinal)) is not { } prefecture)
        {
            return;
        }

        address.StateOrRegion = prefecture;
        var rest = line.Substring(prefecture.Length).Trim();
        if (rest.Length > 0)
        {
            address.AddressLine1 = rest;
        }
        else
        {
            address.AddressLine1 = address.AddressLine2;
            address.AddressLine2 = null;
        }
    }
}
