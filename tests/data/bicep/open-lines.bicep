var a = '''open
