using System.Text;
using AmazonMcf.Results;
using AmazonMcf.Testing;

namespace AmazonMcf.Client.Tests.Results;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("atomic").FullName;

    private string Target => Path.Combine(folder, "page.txt");

    private string Partial => Target + ".partial";

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("<!DOCTYPE html>\n<p>old", "<!DOCTYPE html>\n<p>new")]
    [InlineData("<!DOCTYPE html><p>all in one line", "<!DOCTYPE html>\n<p>new")]
    [InlineData("\uFEFFFile,Row,OrderId,Column\r\na.csv,2,X,Quantity\r\n", "\uFEFFFile,Row,OrderId,Column\r\nb.csv,3,Y,Name\r\n")]
    [InlineData("\uFEFFFile,Ro", "\uFEFFFile,Row,OrderId,Column\r\n")]
    [InlineData("%PDF-1.4\n%x", "%PDF-1.4\n%y")]
    [InlineData("", "text")]
    public void What_a_run_left_that_was_ended_by_force_is_overwritten(string left, string content)
    {
        File.WriteAllText(Partial, left, new UTF8Encoding(false));
        Write(content);
        Assert.Equal(Bytes(content), File.ReadAllBytes(Target));
        Assert.False(File.Exists(Partial));
    }

    [Theory]
    [InlineData("a letter")]
    [InlineData("SellerFulfillmentOrderId,SellerSku\nA-1,MUG\n")]
    [InlineData("\n")]
    public void A_file_with_different_content_is_kept(string other)
    {
        File.WriteAllText(Partial, other);
        File.WriteAllText(Target, "old");

        var failure = Assert.Throws<IOException>(() => Write("<!DOCTYPE html>\n<p>new"));

        Assert.Contains(Partial, failure.Message, StringComparison.Ordinal);
        Assert.Equal((other, "old"), (File.ReadAllText(Partial), File.ReadAllText(Target)));
    }

    [Fact]
    public void A_failure_before_the_replacement_keeps_the_old_file()
    {
        File.WriteAllText(Target, "old");
        Assert.Throws<UnauthorizedAccessException>(() =>
            AtomicFile.Write(Target, Bytes("new"), isPrivate: false, () => throw new UnauthorizedAccessException()));
        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(folder));
    }

    [Fact]
    public void Two_writers_do_not_mix_their_content()
    {
        using (new FileStream(Partial, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.ThrowsAny<IOException>(() => Write("second"));
        }

        Write("third");
        Assert.Equal("third", File.ReadAllText(Target));
    }

    [TheoryOn(Platforms.Unix)]
    [InlineData(true, UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(false, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead)]
    public void A_private_file_is_private_and_any_other_keeps_its_mode(bool isPrivate, UnixFileMode expected)
    {
        File.WriteAllText(Target, "old");
        File.SetUnixFileMode(Target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        AtomicFile.Write(Target, Bytes("new"), isPrivate);
        Assert.Equal(expected, File.GetUnixFileMode(Target));
    }

    private void Write(string content) => AtomicFile.Write(Target, Bytes(content), isPrivate: false);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
