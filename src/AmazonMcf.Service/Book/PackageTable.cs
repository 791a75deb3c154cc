using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>Which order a package belongs to.</summary>
internal static class PackageTable
{
    private const int BeforeFirst = 212794778;

    /// <summary>Numbers a new package of an order.</summary>
    public static int Add(IStoreSession session, OrderRecord order)
    {
        var number = checked((int)(BeforeFirst + session.NextNumber("package")));
        session.Execute(
            "INSERT INTO package (package_number, order_id, book) VALUES ($number, $id, $book)",
            ("$number", number),
            ("$id", order.Id),
            ("$book", order.Book));
        return number;
    }

    /// <summary>The order of a package; null when the book has no such package.</summary>
    public static string? FindOrderId(IStoreSession session, string book, int packageNumber) => session.QueryFirst(
        "SELECT order_id FROM package WHERE package_number = $number AND book = $book",
        row => row.GetString(0),
        ("$number", packageNumber),
        ("$book", book));
}
