using System.Text;
using System.Xml;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace AmazonMcf.OrderFiles.Workbooks;

/// <summary>Reads the cells of a workbook as text, row by row.</summary>
internal sealed class SheetReader : IDisposable
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    private readonly WorkbookPackage? package;
    private readonly CellErrors? binaryErrors;
    private readonly IExcelDataReader reader;
    private CellErrors errors = new();

    static SheetReader()
    {
        // ExcelDataReader looks up the code pages of .xls files by number; .NET has them only from this provider.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
    }

    /// <summary>Opens a workbook; the first worksheet is current.</summary>
    /// <param name="file">The file.</param>
    public SheetReader(Stream file)
    {
        if (IsArchive(ContentKind.ReadStart(file)))
        {
            package = new WorkbookPackage(file);
        }
        else
        {
            RequireNoPassword(file);
            binaryErrors = CellErrors.OfBinary(file);
        }

        file.Position = 0;
        reader = ExcelReaderFactory.CreateReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
        GoTo(0);
    }

    /// <summary>The name of the current worksheet.</summary>
    public string Name => reader.Name ?? "";

    /// <summary>Whether the current worksheet is visible.</summary>
    public bool IsVisible => reader.VisibleState is null or "visible";

    /// <summary>The number of worksheets.</summary>
    public int Count => reader.ResultsCount;

    /// <summary>The current row, from 1.</summary>
    public int Row => reader.Depth + 1;

    /// <summary>Whether the current row is hidden, for example by a filter.</summary>
    public bool IsHiddenRow => reader.RowHeight == 0;

    /// <summary>The number of cells in a row.</summary>
    public int Columns => reader.FieldCount;

    /// <summary>Whether the content of a file is a workbook.</summary>
    /// <param name="start">Its first bytes.</param>
    public static bool Recognizes(byte[] start) => IsArchive(start) || IsCompound(start) || IsStream(start);

    /// <summary>What an exception means for the file; null if it is not caused by the workbook.</summary>
    /// <param name="failure">The exception.</param>
    public static McfOrderFileException? Explain(Exception failure) => failure switch
    {
        InvalidPasswordException => PasswordProtected(failure),
        ExcelReaderException or XmlException or InvalidDataException or EndOfStreamException or FormatException or ArgumentException
            or IndexOutOfRangeException or NullReferenceException or KeyNotFoundException or InvalidCastException or OverflowException
            or InvalidOperationException or NotSupportedException =>
            new McfOrderFileException(
                "The workbook is damaged or of an unknown kind.",
                null,
                "Open it in a spreadsheet program and save it as an Excel workbook (.xlsx) or as CSV UTF-8.",
                failure),
        _ => null,
    };

    /// <summary>Goes to a worksheet, before its first row.</summary>
    /// <param name="index">Its place in the workbook, from 0.</param>
    public void GoTo(int index)
    {
        reader.Reset();
        for (var i = 0; i < index; i++)
        {
            reader.NextResult();
        }

        if (reader.FieldCount > MostColumns)
        {
            throw new InvalidDataException();
        }

        errors = binaryErrors ?? package?.ErrorsIn(index) ?? new CellErrors();
    }

    /// <summary>Goes to the next row.</summary>
    public bool Read()
    {
        if (!reader.Read())
        {
            return false;
        }

        if (reader.Depth >= MostRows)
        {
            throw new InvalidDataException();
        }

        return true;
    }

    /// <summary>The text of a cell of the current row; empty for none.</summary>
    /// <param name="column">The column, from 0.</param>
    public string Cell(int column)
    {
        var value = reader.GetValue(column);
        return value is null
            ? errors.At(reader.Depth, column) ?? ""
            : CellText.Of(value, value is double or int ? reader.GetNumberFormatString(column) : null, package?.DaysToAdd ?? 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        reader.Dispose();
        package?.Dispose();
    }

    private static bool IsArchive(byte[] start) =>
        start.Length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] is 3 or 5 && start[3] is 4 or 6;

    private static bool IsCompound(byte[] start) =>
        start.Length > 7 && start[0] == 0xD0 && start[1] == 0xCF && start[2] == 0x11 && start[3] == 0xE0;

    // Workbooks of Excel 2 to 4 are not inside a container.
    private static bool IsStream(byte[] start) =>
        start.Length > 3 && start[0] == 9 && start[1] is 0 or 2 or 4 && start[2] is 4 or 6 && start[3] == 0;

    // An .xlsx file with a password is a container for the encrypted package.
    private static void RequireNoPassword(Stream file)
    {
        var name = Encoding.Unicode.GetBytes("EncryptedPackage");
        var buffer = new byte[64 * 1024];
        var kept = 0;
        file.Position = 0;
        int count;
        while ((count = file.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            kept += count;
            for (var i = 0; i + name.Length <= kept; i++)
            {
                if (buffer[i] == name[0] && buffer.Skip(i).Take(name.Length).SequenceEqual(name))
                {
                    throw PasswordProtected(null);
                }
            }

            var end = Math.Min(name.Length - 1, kept);
            Buffer.BlockCopy(buffer, kept - end, buffer, 0, end);
            kept = end;
        }
    }

    private static McfOrderFileException PasswordProtected(Exception? cause) => new(
        "The workbook is protected with a password.", null, "Remove the password and save the workbook, or save it as CSV UTF-8.", cause);
}
