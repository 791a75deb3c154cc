using System.Text;
using ExcelDataReader;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>ExcelDataReader on the same workbook: every value, and nothing made of it.</summary>
internal static class WorkbookAlone
{
    public static int ReadValues(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(File.OpenRead(path));
        var values = 0;
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                values += reader.GetValue(column) is null ? 0 : 1;
            }
        }

        return values;
    }
}
