using System.IO.Compression;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;
using AmazonMcf.Testing;
using AmazonMcf.Tests.OrderFiles;
using AmazonMcf.Tests.OrderFiles.Workbooks;
using Xunit.Abstractions;

namespace AmazonMcf.Fuzz;

/// <summary>Damaged workbooks: each is rejected as a whole with a message, or read to its end.</summary>
public sealed class WorkbookFuzzTests(ITestOutputHelper output)
{
    private static readonly byte[] Xlsx = Workbook();
    private static readonly byte[] Xls = new XlsWriter().Row([.. OrderText.CsvHeader.Split(',')])
        .Row([.. OrderText.CsvRow("A1").Split(',')]).Row("A2", "MUG", 1, "Ann", "#N/A").Write();

    [Fact]
    public Task Nothing_but_a_rejection_of_the_file_is_thrown() => FuzzRun.AllAsync(
        output,
        "workbooks",
        random => (random.Next(3) switch
        {
            0 => Mutator.Damage(Xlsx, random),
            1 => Mutator.Damage(Xls, random),
            _ => WithDamagedPart(random),
        }, 0),
        (bytes, _) => Task.FromResult(Check(bytes)));

    private static string Check(byte[] bytes)
    {
        try
        {
            using var file = OrderFile.Open(new MemoryStream(bytes), "orders.xlsx");
            Assert.All(file.ReadEntries(), entry => Assert.NotEmpty(entry.Rows));
            return "read";
        }
        catch (McfOrderFileException rejection)
        {
            Assert.True(rejection.Message.Length > 20 && rejection.RecommendedAction.Length > 10, rejection.Message);
            return "rejected";
        }
    }

    // Damage to the archive is nearly always found by its checksums: what is inside has to be damaged before it is packed.
    private static byte[] WithDamagedPart(Random random)
    {
        var target = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(Xlsx)))
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            var damaged = random.Next(source.Entries.Count);
            for (var i = 0; i < source.Entries.Count; i++)
            {
                var content = new MemoryStream();
                using (var entry = source.Entries[i].Open())
                {
                    entry.CopyTo(content);
                }

                using var part = archive.CreateEntry(source.Entries[i].FullName).Open();
                part.Write(i == damaged ? Mutator.Damage(content.ToArray(), random) : content.ToArray());
            }
        }

        return target.ToArray();
    }

    private static byte[] Workbook()
    {
        var workbook = new XlsxWriter();
        workbook.Sheet("Notes").Row("Orders").Sheet("Orders").Row([.. OrderText.CsvHeader.Split(',')]);
        for (var i = 1; i < 9; i++)
        {
            workbook.Row("A" + i, workbook.Shared("MUG"), i, "Ann Lee", "1 Elm St", "Boston", "MA", workbook.Formatted(2134 + i, "00000"),
                i == 3 ? XlsxWriter.Error("A1/0", "#DIV/0!") : XlsxWriter.Formula("UPPER(\"us\")", "US"));
        }

        return workbook.Write();
    }
}
