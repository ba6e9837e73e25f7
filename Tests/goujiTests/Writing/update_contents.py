"""Has LibreOffice compute the contents of a document anew: update_contents.py SOURCE TARGET.

Prints the entries before, an empty line, and those behind; numbers of pages are left out.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def entries(index):
    paragraphs = index.getAnchor().createEnumeration()
    while paragraphs.hasMoreElements():
        yield paragraphs.nextElement().getString().split("\t")[0]


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(2400):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            time.sleep(0.25)
    sys.exit("LibreOffice does not answer")


def main(source, target):
    pipe = "gouji%d" % os.getpid()
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "-env:UserInstallation=file://" + profile,
             "--accept=pipe,name=%s;urp;" % pipe], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True)
        try:
            update(connect(pipe), source, target)
        finally:
            # What is started is a script; the program itself is one of its group.
            os.killpg(office.pid, signal.SIGKILL)
            office.wait()


def update(context, source, target):
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL("file://" + source, "_blank", 0, (setting("Hidden", True),))
    index = document.getDocumentIndexes().getByIndex(0)
    print("\n".join(entries(index)), end="\n\n")
    index.update()
    print("\n".join(entries(index)))
    document.storeToURL("file://" + target, (setting("FilterName", "MS Word 2007 XML"),))
    document.close(True)


main(*sys.argv[1:3])
